import { setImmediate as nextTurn } from "node:timers/promises";
import type { Turns } from "@/lib/turns";

/** So long a review may keep the process from a lecture that is running in it. */
const longestMs = 10;

/** The work done in turns with everything else that this process does. */
export async function inTurns<T>(turns: Turns<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
    if (performance.now() - since < longestMs) continue;
    await nextTurn();
    since = performance.now();
  }
}
