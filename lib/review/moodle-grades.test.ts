import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { likelyIdentifier, moodleGrades } from "./moodle-grades";

const header = ["Name", "ID number", "Email address"];
const rows = [
  ["Ada", "00123", "ada@example.org"],
  ["Eve", "", "eve@example.org"],
  ["Bo", "=1+1", "bo@example.org"],
  ["Cy", "5", "cy@example.org"],
];
const points = [10, 7.5, 2 / 3, null];

function parsed(lines: readonly string[]): string[][] {
  return Papa.parse<string[]>(lines.join(""), { delimiter: ",", skipEmptyLines: true }).data;
}

describe("moodleGrades", () => {
  it("gives who and the grade, and leaves out who has no entry or no id", () => {
    const grades = moodleGrades(header, rows, points, { identifier: 1, gradeName: "Backpoll: Lecture 13" });
    expect(parsed(grades.lines)).toEqual([
      ["ID number", "Backpoll: Lecture 13"],
      ["00123", "10"],
      ["=1+1", "0.67"],
    ]);
    expect(grades).toMatchObject({ written: 2, unidentified: 1 });
  });

  it("identifies by whichever column is chosen", () => {
    const { lines } = moodleGrades(header, rows, points, { identifier: 2, gradeName: "=Grade, final" });
    expect(parsed(lines).slice(0, 2)).toEqual([
      ["Email address", "'=Grade, final"],
      ["ada@example.org", "10"],
    ]);
  });
});

it("finds the column by which Moodle knows a student", () => {
  expect(likelyIdentifier(["Name", "Email", "ID number"])).toBe(2);
  expect(likelyIdentifier(["Name", "E-Mail-Adresse"])).toBe(1);
  expect(likelyIdentifier(["Student", "ID", "SIS User ID", "SIS Login ID"])).toBe(2);
  expect(likelyIdentifier(["Who", "What"])).toBe(0);
});
