"use client";

import { useEffect } from "react";

/** From the console to the projector window on the same computer: what the room need not know. */
const nameOf = (code: string) => `backpoll-screen-${code}`;

/** Asks the projector window for the next step of the worked solution. */
export function walkSolution(code: string): void {
  const channel = new BroadcastChannel(nameOf(code));
  channel.postMessage("walkSolution");
  channel.close();
}

/** Listens for it. `onWalk` must keep its identity. */
export function useWalkRequests(code: string, onWalk: () => void): void {
  useEffect(() => {
    const channel = new BroadcastChannel(nameOf(code));
    channel.addEventListener("message", onWalk);
    return () => channel.close();
  }, [code, onWalk]);
}
