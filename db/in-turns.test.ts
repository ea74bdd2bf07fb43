import { expect, test } from "vitest";
import { inTurns } from "./in-turns";

test("long work gives others their turn", async () => {
  function* work() {
    for (const until = performance.now() + 60; performance.now() < until; ) yield undefined;
    return "done";
  }
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 1);
  expect(await inTurns(work())).toBe("done");
  clearInterval(counting);
  expect(turns).toBeGreaterThan(1);
});
