import { expect, test } from "vitest";
import { pauseMs } from "./back-off";

test("the longest pause grows from a second and a half to eight seconds, and no further", () => {
  const longest = [0, 1, 2, 3, 50, 5_000].map((failures) => pauseMs(failures, () => 1));
  expect(longest).toEqual([1_500, 3_000, 6_000, 8_000, 8_000, 8_000]);
});

test("phones that have failed for long come back at any moment of eight seconds, not together", () => {
  const pauses = [0, 0.25, 0.5, 0.99].map((drawn) => pauseMs(20, () => drawn));
  expect(pauses).toEqual([0, 2_000, 4_000, 7_920]);
});
