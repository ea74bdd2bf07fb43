import { expect, test } from "vitest";
import { numberPart } from "@/lib/grading/testing/parts";
import { partId } from "@/lib/ids";
import { replayOf } from "./replay";
import { classOf } from "./testing/class-of";

const part = partId("q1", "a");
const parts = { "q1/a": numberPart("1"), "q1/b": numberPart("1") };
const told = (cells: readonly string[], merged: Readonly<Record<string, string>> = {}, round = 1) => {
  const answers = Object.fromEntries(cells.map((cell, index) => [`s${index}`, [cell, "1"]]));
  const records = classOf({ parts, answers, regrades: { "q1/a": { merged } } });
  return replayOf(records, part, round).map(({ at, from, to }) => `${at / 1000}: ${from} to ${to}`);
};

test("each answer moves its student, in the order of time", () => {
  expect(told(["0@10 > 1@30", "0@20", "1@5"])).toEqual([
    "5: null to 1",
    "10: null to 0",
    "20: null to 0",
    "30: 0 to 1",
  ]);
});

test("late and unreadable answers move nobody, nor does the same answer again", () => {
  expect(told(["?@1 > 0@2 > ?@3 > 0@4 > 1@9!"])).toEqual(["2: null to 0"]);
});

test("merged bars are one", () => {
  expect(told(["0@1 > 2@2 > 1@3"], { "2": "0" })).toEqual(["1: null to 0", "3: 0 to 1"]);
});

test("rounds are apart, and one that was never opened has no steps", () => {
  expect(told(["0@1 | 1@2"], {}, 2)).toEqual(["2: null to 1"]);
  expect(told(["0@1"], {}, 2)).toEqual([]);
});

test("R13 an older answer that comes after the one that counts moves nobody", () => {
  const records = classOf({ parts, answers: { Ada: ["0@1 > 1@2 > 2@3", ""] } });
  const submissions = records.submissions.map((one) => ({ ...one, counted: one.bucket === "1" }));
  expect(replayOf({ ...records, submissions }, part, 1).map(({ to }) => to)).toEqual(["0", "1"]);
});
