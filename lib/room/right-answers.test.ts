import { expect, test } from "vitest";
import { html } from "@/lib/ids";
import type { Bar } from "@/lib/protocol/views";
import { rightAnswers } from "./right-answers";

const bar = (count: number, correct: boolean | null, carried: number | null): Bar => ({
  ...{ bucket: `${count}`, label: html(""), count, before: null, correct, carried },
  misconceptions: [],
});

test("R23 every right bar counts whole, a wrong one with the answers that rightly go on from a slip", () => {
  expect(rightAnswers({ bars: [bar(5, true, 0), bar(4, false, 2), bar(3, true, 0), bar(1, false, 0)] })).toBe(
    10,
  );
});

test("nothing is right before the truth is shown, or where nothing is counted", () => {
  expect(rightAnswers({ bars: [bar(5, null, null)] })).toBe(0);
  expect(rightAnswers({ bars: null })).toBe(0);
  expect(rightAnswers(null)).toBe(0);
});
