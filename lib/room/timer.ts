import type { Millis } from "@/lib/ids";

/** A countdown by the server's clock. `lengthMs` is all the time given so far, also what was added and taken away. */
export type Timer =
  | { readonly state: "running"; readonly endsAt: Millis; readonly lengthMs: number }
  | { readonly state: "paused"; readonly leftMs: number; readonly lengthMs: number };

/** What the first "more time" gives where nothing was timed: long enough to be announced aloud. */
export const firstTimeMs = 30_000;
/** How long after its end an answer is still taken: it was sent in time and the network was slow. */
export const graceMs = 1_500;

export function startedTimer(seconds: number | null, now: Millis): Timer | null {
  if (seconds === null) return null;
  return { state: "running", endsAt: now + seconds * 1_000, lengthMs: seconds * 1_000 };
}

/** More or less time, never less than none is left. Where there is no timer, more time starts one. */
export function adjusted(timer: Timer | null, byMs: number, now: Millis): Timer | null {
  if (timer === null) return byMs > 0 ? startedTimer(firstTimeMs / 1_000, now) : null;
  const left = Math.max(0, leftOf(timer, now) + byMs);
  const lengthMs = Math.max(left, timer.lengthMs + byMs);
  if (timer.state === "paused") return { state: "paused", leftMs: left, lengthMs };
  return { state: "running", endsAt: now + left, lengthMs };
}

export function paused(timer: Timer, now: Millis): Timer {
  return timer.state === "paused"
    ? timer
    : { state: "paused", leftMs: leftOf(timer, now), lengthMs: timer.lengthMs };
}

export function resumed(timer: Timer, now: Millis): Timer {
  return timer.state === "running"
    ? timer
    : { state: "running", endsAt: now + timer.leftMs, lengthMs: timer.lengthMs };
}

/** Until when somebody has time whose time is `factor` times everybody's; null where no end is set. */
export function deadlineOf(timer: Timer | null, factor: number): Millis | null {
  if (timer === null || timer.state === "paused") return null;
  return timer.endsAt + (factor - 1) * timer.lengthMs;
}

function leftOf(timer: Timer, now: Millis): number {
  return timer.state === "paused" ? timer.leftMs : Math.max(0, timer.endsAt - now);
}
