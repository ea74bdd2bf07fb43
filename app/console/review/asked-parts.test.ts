import { expect, test } from "vitest";
import { numberPart } from "@/lib/grading/testing/parts";
import { fewest } from "@/lib/review/breakdown";
import { itemStatistics } from "@/lib/review/item-statistics";
import { studentGrid } from "@/lib/review/student-grid";
import { classOf } from "@/lib/review/testing/class-of";
import { askedParts } from "./asked-parts";
import { gridColumns } from "./grid-columns";

const records = classOf({
  parts: { "q1/a": numberPart("4"), "q1/b": numberPart("7"), "q1/c": numberPart("9") },
  answers: {
    Ada: ["4 | 4", "7"],
    Eve: ["5 | 4", "6"],
    Kim: ["5 > ? | 5", ""],
    Lou: ["| 4", "?"],
    Sam: ["4 | 5", "7"],
  },
  ready: ["q1/c"],
});

test("a part that was asked twice shows its last round over the first, and who moved between them", async () => {
  const [twice, once, ...others] = await askedParts(records, itemStatistics(records));
  expect(others).toEqual([]);
  const bars = (part: typeof twice) =>
    part?.last.bars.map(({ bucket, count, before }) => [bucket, count, before]);
  expect(twice?.last.answered).toBe(5);
  expect(bars(twice)).toEqual([
    ["4", 3, 2],
    ["5", 2, 2],
  ]);
  expect(twice?.flow?.counts).toEqual({ stayedRight: 1, toRight: 1, toWrong: 1, stayedWrong: 1 });
  expect(bars(once)).toEqual([
    ["7", 2, null],
    ["6", 1, null],
  ]);
  expect(once?.flow).toBeNull();
});

test("a mark of the instructor decides what is right, in the bars and in the flow", async () => {
  const marked = classOf({
    parts: { "q1/a": numberPart("4") },
    answers: { Ada: ["5 | 5"], Eve: ["4 | 5"] },
    regrades: { "q1/a": { marks: { "4": false, "5": true } } },
  });
  const [part] = await askedParts(marked, itemStatistics(marked));
  expect(part?.flow?.counts).toEqual({ stayedRight: 1, toRight: 1, toWrong: 0, stayedWrong: 0 });
  expect(part?.last.bars.map(({ bucket, correct }) => [bucket, correct])).toEqual([["5", true]]);
  expect(part?.answer).toContain("5");
  expect(part?.answer).not.toContain("4<");
});

test("how many ended right in a part is told of five students, not of four", () => {
  const rows = studentGrid(records);
  expect(rows).toHaveLength(fewest);
  expect(gridColumns(records, rows).map(({ number, right }) => [number, right])).toEqual([
    ["1a", { count: 3, answered: 5 }],
    ["1b", { count: 2, answered: 3 }],
  ]);
  expect(gridColumns(records, rows.slice(1)).map(({ right }) => right)).toEqual([null, null]);
});
