import { expect, test } from "vitest";
import { partId } from "@/lib/ids";
import type { ItemStatistics, RoundStatistics } from "@/lib/review/item-statistics";
import { difficultyReading, discriminationReading, gainReading } from "./reading";

const round = (number: number, right: number | null, answered = 10): RoundStatistics => ({
  ...{ round: number, answered, right, tried: answered, unreadable: 0, times: null },
});
const item = (change: Partial<ItemStatistics>): ItemStatistics => ({
  ...{ part: partId("q1", "a"), rounds: [round(1, 5), round(2, 8)], misconceptions: [] },
  ...{ difficulty: null, discrimination: null, gain: null },
  ...change,
});

test.each([
  [-0.1, "a loss"],
  [0, "low"],
  [0.3, "medium"],
  [0.7, "high"],
])("a gain of %f is %s", (gain, word) => {
  expect(gainReading(item({ gain }))).toEqual({ value: gain, word });
});

test.each([
  [0.29, "hard"],
  [0.3, "medium"],
  [0.7, "medium"],
  [0.71, "easy"],
])("a part that %f get right is %s", (difficulty, word) => {
  expect(difficultyReading(item({ difficulty }))).toEqual({ value: difficulty, word });
});

test.each([
  [-0.01, "check the key"],
  [0.19, "weak"],
  [0.2, "fair"],
  [0.3, "good"],
  [0.4, "very good"],
])("a discrimination of %f is %s", (discrimination, word) => {
  expect(discriminationReading(item({ discrimination }))).toEqual({ value: discrimination, word });
});

test("a number that there is not says why", () => {
  const why = (rounds: readonly RoundStatistics[], difficulty: number | null = null) => {
    const of = item({ rounds, difficulty });
    return [gainReading(of), difficultyReading(of), discriminationReading(of)].map(
      (reading) => reading.value ?? ("why" in reading && reading.why),
    );
  };
  expect(why([round(1, 5)], 0.5)).toEqual(["one round only", 0.5, "too few answers to compare"]);
  expect(why([round(1, 10), round(2, 10)], 1)).toEqual(["all right in round 1", 1, "everybody was right"]);
  expect(why([round(1, 0), round(2, 0, 0)], 0)).toEqual(["a round without answers", 0, "nobody was right"]);
  expect(why([round(1, null), round(2, null)])).toEqual(Array(3).fill("nothing is marked right"));
  expect(why([round(1, 0, 0)])).toEqual(["one round only", "nobody answered", "nobody answered"]);
});
