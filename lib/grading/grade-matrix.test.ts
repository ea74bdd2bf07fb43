import { describe, expect, it } from "vitest";
import type { Part } from "@/lib/problems/question";
import { grade } from "./grade";
import { matrixPart, predictions } from "./testing/parts";

const answer = (text: string) => ({
  type: "matrix" as const,
  rows: text.split(";").map((row) => row.split(",").map((cell) => cell.trim())),
});
const told = (part: Part, text: string) => {
  const graded = grade(part, answer(text));
  if (!graded.ok) return `${graded.error.cell ?? "-"} ${graded.error.message}`;
  return `${graded.value.verdict} ${graded.value.score} ${graded.value.bucket}`;
};

describe("grade of a matrix", () => {
  const given = matrixPart("1 -2 3; 1/3 0 5");
  const chosen = matrixPart("1 -2 3; 1/3 0 5", true);

  it("gives the share of right cells", () => {
    for (const part of [given, chosen]) {
      expect(told(part, "1,-2,3;1/3,0,5")).toBe("correct 1 1,-2,3;1/3,0,5");
      expect(told(part, "1,−2,6/2;0.333,0,5")).toBe("correct 1 1,-2,3;1/3,0,5");
      expect(told(part, "1,-2,3;1/3,0,6")).toBe(`partial ${5 / 6} 1,-2,3;1/3,0,6`);
      expect(told(part, "2,2,2;2,2,2")).toBe("incorrect 0 2,2,2;2,2,2");
    }
  });

  it("of another size is wrong where the student chooses it, and does not fit where it is given", () => {
    expect(told(chosen, "1,1/3;-2,0;3,5")).toBe("incorrect 0 1,1/3;-2,0;3,5");
    expect(told(chosen, "1")).toBe("incorrect 0 1");
    expect(told(given, "1,1/3;-2,0;3,5")).toBe("- This does not fit the question. Fill in 2 rows of 3.");
    expect(told(chosen, "1,2;3")).toBe(
      "- This does not fit the question. Fill in every row, as many entries in each.",
    );
    expect(told(chosen, Array.from({ length: 13 }, () => "1").join(";"))).toMatch(/at most 12 rows/);
    expect(grade(chosen, { type: "matrix", rows: [] }).ok).toBe(false);
    expect(grade(chosen, { type: "number", text: "1" }).ok).toBe(false);
  });

  it("counts rows and columns from 1 where a cell cannot be read", () => {
    expect(told(given, "1,2,3;4,5,")).toBe(
      "6 Row 2, column 3: Nothing here yet. Type a number, such as -3 or 3/4.",
    );
    expect(told(chosen, "1,2;a,5;5,6")).toMatch(/^3 Row 2, column 1: “a” is not part of a number/);
  });

  it("asks for more digits in any size and cell alike, right or wrong, so that asking tells nothing", () => {
    expect(told(chosen, "0.5,2,3;1/3,0,5")).toMatch(/^1 Row 1, column 1: Give a fraction/);
    expect(told(chosen, "0.5,2;3,4")).toMatch(/^1 Row 1, column 1: Give a fraction/);
    expect(told(chosen, "0.500,2;3,4")).toBe("incorrect 0 1/2,2;3,4");
    expect(told(given, "0.5,-2,3;1/3,0,5")).toMatch(/^1 Row 1, column 1: Give a fraction/);
    expect(told(given, "1,-2,3;0.3,0,5")).toMatch(/^4 Row 2, column 1: Give a fraction/);
  });

  it("takes roundings of what a rule predicts for the cell", () => {
    const part = matrixPart("1 2; 3 4", false, { misconceptions: predictions(["T", "1,2/3;1/7,4"]) });
    expect(told(part, "1,0.667;0.143,4")).toBe("partial 0.5 1,2/3;1/7,4");
  });
});
