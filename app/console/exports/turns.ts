import { setImmediate as nextTurn } from "node:timers/promises";

/** Longest that a download works before a running lecture has its turn, in milliseconds. */
const longest = 15;

/** Call it in every step of long work: it waits only when others must have their turn. */
export function turnTaker(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < longest) return;
    await nextTurn();
    began = performance.now();
  };
}
