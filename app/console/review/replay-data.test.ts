import { expect, test } from "vitest";
import { numberPart } from "@/lib/grading/testing/parts";
import { partId } from "@/lib/ids";
import { classOf } from "@/lib/review/testing/class-of";
import { countsAt } from "./replay-counts";
import { replayData } from "./replay-data";

const part = partId("q1", "a");
const parts = { "q1/a": numberPart("4") };
const endMs = 1_000_000;

test("a replay ends with the bars of the round, and its right one is marked", () => {
  const records = classOf({ parts, answers: { Ada: ["4@3"], Eve: ["7@1 > 4@9"], Kim: ["7@5"] } });
  const data = replayData(records, part, 1);
  expect(data.bars.map(({ correct }) => correct)).toEqual([true, false]);
  expect(data.moves).toEqual([
    [1_000, null, 1],
    [3_000, null, 0],
    [5_000, null, 1],
    [9_000, 1, 0],
  ]);
  expect(countsAt(data, endMs)).toEqual([2, 1]);
});

test("eight bars are drawn, the others are one, and a bar that emptied is among them by what it once was", () => {
  const spread = Array.from({ length: 12 }, (_, index) => [
    `Student ${index}`,
    [`${10 + index}@${index + 20}`],
  ]);
  const left = ["Ada", "Eve"].map((name) => [name, ["99@1 > 4@50"]]);
  const records = classOf({ parts, answers: Object.fromEntries([...spread, ...left]) });
  const data = replayData(records, part, 1);
  expect(data.bars).toHaveLength(9);
  expect(data.bars.at(-1)).toEqual({ label: null, correct: false });
  const emptied = data.bars.findIndex(({ label }) => label?.includes(">99<"));
  expect(countsAt(data, 10_000)[emptied]).toBe(2);
  expect(countsAt(data, endMs)[emptied]).toBe(0);
  expect(countsAt(data, endMs).reduce((sum, count) => sum + count)).toBe(14);
});
