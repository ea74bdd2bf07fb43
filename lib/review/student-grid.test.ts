import { expect, test } from "vitest";
import { numberPart, vectorPart } from "@/lib/grading/testing/parts";
import { studentGrid } from "./student-grid";
import { classOf } from "./testing/class-of";

const records = classOf({
  parts: { "q1/a": numberPart("1"), "q1/b": vectorPart(["1", "2"]), "q2/a": numberPart("3") },
  answers: {
    Zoë: ["0 | 1", "1;0", ""],
    ada: ["1 | 0", "?", "3!"],
    Ömer: ["0 > 1", "1;2", "4 | ?"],
    Ben: ["", "", ""],
  },
});

test("everybody has a row, by name as people sort, with the first and the last answer to each part", () => {
  const rows = studentGrid(records);
  expect(
    rows.map(({ name, cells }) => [name, ...cells.map(({ first, last }) => `${first} ${last}`)]),
  ).toEqual([
    ["ada", "correct incorrect", "null null", "null null"],
    ["Ben", "null null", "null null", "null null"],
    ["Ömer", "correct correct", "correct correct", "incorrect incorrect"],
    ["Zoë", "incorrect correct", "partial partial", "null null"],
  ]);
});

test("the score adds up the last rounds", () => {
  // Ömer 1 + 1 + 0; Zoë 1 + 1/2 (one entry of two); ada 0: the late answer is none.
  expect(studentGrid(records).map(({ answered, score }) => [answered, score])).toEqual([
    [1, 0],
    [0, 0],
    [3, 2],
    [2, 1.5],
  ]);
});

test("sections are told where they are known", () => {
  const sections = studentGrid(records, (id) => (id === "Ben" ? "B2" : null)).map(({ section }) => section);
  expect(sections).toEqual([null, "B2", null, null]);
});
