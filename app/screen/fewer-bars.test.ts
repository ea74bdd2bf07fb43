import { expect, test } from "vitest";
import { html } from "@/lib/ids";
import type { Bar } from "@/lib/protocol/views";
import { withoutSmallest } from "./fewer-bars";

const bar = (bucket: string, count: number, correct: boolean | null): Bar => ({
  ...{ bucket, label: html(bucket), count, correct, before: null, misconceptions: [], carried: 0 },
  ...{ name: null, marked: null, merged: [] },
});
const bars = [bar("12", 9, false), bar("4", 5, false), bar("7", 2, false), bar("8", 1, true)];

test("the smallest bars go first and are counted, and a right one stays", () => {
  const { bars: drawn, rest } = withoutSmallest(bars, { answers: 3, classes: 2 }, 2);
  expect(drawn.map(({ bucket }) => bucket)).toEqual(["12", "8"]);
  expect(rest).toEqual({ answers: 10, classes: 4 });
});

test("before the truth is shown the right bar is one of many", () => {
  const hidden = bars.map((one) => ({ ...one, correct: null }));
  expect(withoutSmallest(hidden, null, 1)).toEqual({
    bars: hidden.slice(0, 3),
    rest: { answers: 1, classes: 1 },
  });
});

test("no answer is lost, however many bars go", () => {
  for (const out of [0, 1, 2, 3, 9]) {
    const { bars: drawn, rest } = withoutSmallest(bars, null, out);
    expect(drawn.reduce((sum, { count }) => sum + count, rest?.answers ?? 0)).toBe(17);
  }
});
