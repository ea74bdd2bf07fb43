"use client";

import { useEffect, useRef } from "react";

/** What keys do, by `KeyboardEvent.key`; letters in lower case. */
export type KeyActions = Readonly<Record<string, () => void>>;

const typing = "input, textarea, select, [contenteditable]";
/** Where Enter and Space have a meaning of their own. A button that can do nothing just now gives them away. */
const pressable = "button:not([aria-disabled=true]), a[href], summary";

/** Keys and clickers for a whole page: not while typing, not with a modifier, not under a dialog, not by holding down. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector("dialog[open]")) return;
      if (target instanceof Element && target.closest(typing)) return;
      const presses = key === " " || key === "Enter";
      if (presses && target instanceof Element && target.closest(pressable)) return;
      const action = latest.current[key.length === 1 ? key.toLowerCase() : key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

export function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  // Refused where the browser does not allow it: the page works all the same.
  else document.documentElement.requestFullscreen?.().catch(() => undefined);
}
