"use client";

import { useEffect } from "react";

/** From the console to the projector window on the same computer: what the room need not know. */
const nameOf = (code: string) => `backpoll-screen-${code}`;

/** Asks the projector window to show the worked solution on the whole screen, or the bars again. */
export function toggleSolution(code: string): void {
  const channel = new BroadcastChannel(nameOf(code));
  channel.postMessage("toggleSolution");
  channel.close();
}

/** Listens for it. `onToggle` must keep its identity. */
export function useSolutionToggle(code: string, onToggle: () => void): void {
  useEffect(() => {
    const channel = new BroadcastChannel(nameOf(code));
    channel.addEventListener("message", onToggle);
    return () => channel.close();
  }, [code, onToggle]);
}
