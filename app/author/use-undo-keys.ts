import { useEffect, useRef } from "react";

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), ⌘ on a Mac, wherever the focus is: what is typed into a cell is undone with the rest. */
export function useUndoKeys(act: (action: { readonly type: "undo" | "redo" }) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
      // What cannot be read is nowhere but in its field, whose own undo brings it back.
      if (document.activeElement?.getAttribute("aria-invalid") === "true") return;
      event.preventDefault();
      latest.current({ type: key === "y" || event.shiftKey ? "redo" : "undo" });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
