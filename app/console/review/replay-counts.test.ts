import { expect, test } from "vitest";
import { html } from "@/lib/ids";
import { countsAt, speedFor } from "./replay-counts";
import type { ReplayData } from "./replay-data";

const data: ReplayData = {
  bars: [
    { label: html("29"), correct: true },
    { label: html("22"), correct: false },
    { label: null, correct: false },
  ],
  moves: [
    [1_000, null, 1],
    [2_000, null, 1],
    [2_000, null, 2],
    [5_000, 1, 0],
  ],
};

test("the bars at a moment hold what came until then, and who changed has left the former bar", () => {
  expect(countsAt(data, 0)).toEqual([0, 0, 0]);
  expect(countsAt(data, 1_999)).toEqual([0, 1, 0]);
  expect(countsAt(data, 2_000)).toEqual([0, 2, 1]);
  expect(countsAt(data, 60_000)).toEqual([1, 1, 1]);
});

test("a replay takes at most twenty seconds, and no longer than the round did", () => {
  expect(speedFor(12_000)).toBe(1);
  expect(90_000 / speedFor(90_000)).toBe(20_000);
});
