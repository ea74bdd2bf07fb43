import { useEffect, useState } from "react";
import type { Millis } from "@/lib/ids";
import type { Timer } from "@/lib/room/timer";

/** Whole seconds that are left, as one says them: the last is 1, and 0 is over. */
export function secondsLeft(timer: Timer, now: Millis): number {
  const leftMs = timer.state === "paused" ? timer.leftMs : timer.endsAt - now;
  return Math.max(0, Math.ceil(leftMs / 1_000));
}

/** How long what `secondsLeft` says stays true; null when it no longer changes. */
export function untilNextSecond(timer: Timer, now: Millis): number | null {
  if (timer.state === "paused" || timer.endsAt <= now) return null;
  return (timer.endsAt - now) % 1_000 || 1_000;
}

/** Whole seconds left of a timer, changing when a second is full. A paused timer stands still. */
export function useRemaining(timer: Timer, serverNow: () => Millis): number {
  const [, tick] = useState(0);
  const { state, lengthMs } = timer;
  const until = timer.state === "running" ? timer.endsAt : timer.leftMs;

  useEffect(() => {
    let wake: number | undefined;
    const shown: Timer =
      state === "running" ? { state, endsAt: until, lengthMs } : { state, leftMs: until, lengthMs };
    const wait = () => {
      const ms = untilNextSecond(shown, serverNow());
      // A little after the boundary, so that rounding never shows the second that has just passed. Never far ahead:
      // the clock may be set meanwhile.
      if (ms !== null) wake = window.setTimeout(onTick, Math.min(ms, 1_000) + 5);
    };
    const onTick = () => {
      tick((count) => count + 1);
      wait();
    };
    wait();
    return () => window.clearTimeout(wake);
  }, [state, until, lengthMs, serverNow]);

  return secondsLeft(timer, serverNow());
}
