import type { Millis } from "@/lib/ids";

export interface ServerClock {
  /** The time by which answers count, and which phones count down by. Never jumps while somebody is connected. */
  readonly now: () => Millis;
  /** Takes over the time of the machine, which may have been set. Call it only while nobody is connected. */
  readonly follow: () => void;
}

/**
 * The machine's time as it was when this was made, carried on by a clock that nobody can set: in a lecture, a clock that
 * is corrected moves no deadline and no countdown. In a machine that sleeps it stands still, and so does the time that
 * students have left. After a restart the machine's time holds again, by which deadlines are stored.
 */
export function createServerClock(
  wall: () => Millis = Date.now,
  steady: () => number = () => performance.now(),
): ServerClock {
  let ahead = wall() - steady();
  return {
    now: () => Math.round(steady() + ahead),
    follow() {
      ahead = wall() - steady();
    },
  };
}
