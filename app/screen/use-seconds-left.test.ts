import { expect, test } from "vitest";
import { secondsLeft } from "./use-seconds-left";

test("seconds are whole, the last one counts until it is over, and none is negative", () => {
  const left = (now: number) => secondsLeft({ state: "running", endsAt: 60_000, lengthMs: 30_000 }, now);
  expect([left(30_000), left(30_001), left(59_999), left(60_000), left(99_000)]).toEqual([30, 30, 1, 0, 0]);
});

test("a paused countdown stands still", () => {
  for (const now of [0, 99_000])
    expect(secondsLeft({ state: "paused", leftMs: 12_300, lengthMs: 30_000 }, now)).toBe(13);
});
