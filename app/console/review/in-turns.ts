import { setImmediate as nextTurn } from "node:timers/promises";
import type { Turns } from "@/lib/review/turns";

/** So long at most a running lecture waits for a review. */
const turnMs = 15;

/** Does work that stops now and then, with others in between. */
export async function inTurns<T>(turns: Turns<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + turnMs;
    while (performance.now() < end) {
      const { done, value } = turns.next();
      if (done) return value;
    }
    await nextTurn();
  }
}
