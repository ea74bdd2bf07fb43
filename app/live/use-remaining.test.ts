import { describe, expect, test } from "vitest";
import type { Timer } from "@/lib/room/timer";
import { secondsLeft, untilNextSecond } from "./use-remaining";

const running: Timer = { state: "running", endsAt: 60_000, lengthMs: 30_000 };
const paused: Timer = { state: "paused", leftMs: 12_300, lengthMs: 30_000 };

describe("the seconds that are left", () => {
  test("are whole and rounded up: 1 until the end, then 0", () => {
    const at = (now: number) => secondsLeft(running, now);
    expect([at(30_000), at(30_001), at(59_001), at(59_999), at(60_000), at(70_000)]).toEqual([
      30, 30, 1, 1, 0, 0,
    ]);
  });

  test("change at the full second, and no more after the end", () => {
    expect([untilNextSecond(running, 30_000), untilNextSecond(running, 30_400)]).toEqual([1_000, 600]);
    expect([untilNextSecond(running, 60_000), untilNextSecond(running, 61_000)]).toEqual([null, null]);
  });

  test("stand still in a pause", () => {
    expect([secondsLeft(paused, 0), secondsLeft(paused, 999_999)]).toEqual([13, 13]);
    expect(untilNextSecond(paused, 5)).toBeNull();
  });
});
