import { type RefObject, useEffect } from "react";

export interface TypedKeys {
  /** A sign or a digit. */
  typed(character: string): void;
  /** Anything else that is text: letters, or what was pasted. */
  text(text: string): void;
  erase(): void;
  undo(): void;
  /** By so many chips; ±Infinity for the ends. */
  move(by: number): void;
  enter(): void;
}

/** A real keyboard types into the pad, also while nothing has the focus; never while something else on the page has it. */
export function useTypedKeys(pad: RefObject<HTMLElement | null>, disabled: boolean, keys: TypedKeys): void {
  useEffect(() => {
    if (disabled) return;

    function isOurs(): boolean {
      const focused = document.activeElement;
      return !focused || focused === document.body || Boolean(pad.current?.contains(focused));
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (!isOurs() || event.defaultPrevented || event.isComposing || event.altKey) return;
      const isOnKey = document.activeElement instanceof HTMLButtonElement;
      const action = actionOf(event, isOnKey);
      if (!action) return;
      event.preventDefault();
      action();
    }

    /** What a key does here; null where it is the browser's: Tab, and Enter and space on a key. */
    function actionOf({ key, ctrlKey, metaKey }: KeyboardEvent, isOnKey: boolean): (() => void) | null {
      if (ctrlKey || metaKey) return key === "z" ? keys.undo : null;
      if (key === "Backspace") return keys.erase;
      if (key === "ArrowLeft") return () => keys.move(-1);
      if (key === "ArrowRight") return () => keys.move(1);
      if (key === "Home") return () => keys.move(-Infinity);
      if (key === "End") return () => keys.move(Infinity);
      if (key === "Enter") return isOnKey ? null : keys.enter;
      if (key.length !== 1 || key === " ") return null;
      return /^[-+*/()[\]\d.]$/.test(key) ? () => keys.typed(key) : () => keys.text(key);
    }

    function onPaste(event: ClipboardEvent): void {
      const text = event.clipboardData?.getData("text") ?? "";
      if (!isOurs() || text === "") return;
      event.preventDefault();
      keys.text(text);
    }

    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("paste", onPaste);
    };
  });
}
