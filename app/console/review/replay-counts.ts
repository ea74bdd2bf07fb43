import type { Millis } from "@/lib/ids";
import type { ReplayData } from "./replay-data";

/** How many answers stood in each bar at a moment since the round was opened. */
export function countsAt({ bars, moves }: ReplayData, at: Millis): readonly number[] {
  const counts = bars.map(() => 0);
  for (const [when, from, to] of moves) {
    if (when > at) break;
    if (from !== null) counts[from] = (counts[from] ?? 0) - 1;
    counts[to] = (counts[to] ?? 0) + 1;
  }
  return counts;
}

/** However long a round was, its replay is watched in this time. */
const longestMs = 20_000;

/** How many times faster than it was, for a round that took so long. */
export function speedFor(lengthMs: Millis): number {
  return Math.max(1, lengthMs / longestMs);
}
