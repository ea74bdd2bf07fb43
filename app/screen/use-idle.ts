"use client";

import { useEffect, useState } from "react";

const pointer = ["pointermove"] as const;

/** Whether the pointer, or what else is to wake the window, has rested for some time. */
export function useIdle(afterMs: number, wakers: readonly (keyof WindowEventMap)[] = pointer): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer = window.setTimeout(() => setIdle(true), afterMs);
    const onMove = () => {
      window.clearTimeout(timer);
      setIdle(false);
      timer = window.setTimeout(() => setIdle(true), afterMs);
    };
    for (const name of wakers) window.addEventListener(name, onMove);
    return () => {
      window.clearTimeout(timer);
      for (const name of wakers) window.removeEventListener(name, onMove);
    };
  }, [afterMs, wakers]);
  return idle;
}
