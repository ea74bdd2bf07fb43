"use client";

import { useEffect, useState } from "react";
import type { Timer } from "@/lib/room/timer";

/** Whole seconds that are left of a countdown, the last one until it is over; 0 at the end. */
export function secondsLeft(timer: Timer, now: number): number {
  const leftMs = timer.state === "paused" ? timer.leftMs : timer.endsAt - now;
  return Math.max(0, Math.ceil(leftMs / 1_000));
}

/** The same, drawn anew whenever a second has passed. `serverNow` is the server's clock. */
export function useSecondsLeft(timer: Timer, serverNow: () => number): number {
  const [left, setLeft] = useState(() => secondsLeft(timer, serverNow()));
  useEffect(() => {
    const tick = () => setLeft(secondsLeft(timer, serverNow()));
    tick();
    if (timer.state === "paused") return;
    const interval = window.setInterval(tick, 200);
    return () => window.clearInterval(interval);
  }, [timer, serverNow]);
  return left;
}
