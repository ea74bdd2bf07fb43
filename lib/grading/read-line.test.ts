import { describe, expect, it } from "vitest";
import { shapeNamed } from "@/lib/expression/testing/shapes";
import { readLine } from "./read-line";
import {
  claimWithReasons,
  expressionPart,
  matrixPart,
  numberPart,
  partOf,
  vectorPart,
} from "./testing/parts";

const vector = (line: string, count: number) => {
  const read = readLine(line, vectorPart(Array.from({ length: count }, () => "1")));
  return read.ok && read.value.type === "vector" ? read.value.cells : null;
};
const matrix = (line: string, chosen = true) => {
  const read = readLine(line, matrixPart("1 2; 3 4", chosen));
  return read.ok && read.value.type === "matrix" ? read.value.rows : null;
};
const choice = partOf(
  {
    type: "choice",
    options: [
      { id: "zero", label: "$\\vec 0$" },
      { id: "one", label: "$1$" },
    ],
  },
  { type: "choice", option: "zero" },
);

describe("readLine", () => {
  it("takes numbers and formulae as they are", () => {
    expect(readLine(" 1,5 ", numberPart("1"))).toEqual({
      ok: true,
      value: { type: "number", text: " 1,5 " },
    });
    expect(readLine("", numberPart("1"))).toEqual({ ok: true, value: { type: "number", text: "" } });
    const formula = expressionPart("x_1", shapeNamed("2-2-1"));
    expect(readLine("x_1", formula)).toEqual({ ok: true, value: { type: "expression", text: "x_1" } });
  });

  it.each([
    ["1, 2", 2, ["1", "2"]],
    ["(1, -2)", 2, ["1", "-2"]],
    ["[1 2 3]", 3, ["1", "2", "3"]],
    ["1 2", 2, ["1", "2"]],
    ["1.5, 2", 2, ["1.5", "2"]],
    ["1.5,2.5,3", 3, ["1.5", "2.5", "3"]],
    ["1,5; 2,5", 2, ["1,5", "2,5"]],
    ["1,5 2,5", 2, ["1,5", "2,5"]],
    ["1, 2, 3", 2, ["1", "2", "3"]],
    ["(1/2)*(3), 4", 2, ["(1/2)*(3)", "4"]],
    ["(1)+(2); (3)", 2, ["(1)+(2)", "(3)"]],
    ["", 2, [""]],
    ["7", 2, ["7"]],
    ["7", 1, ["7"]],
    ["1,5", 1, ["1,5"]],
    ["1,5, 2,5", 2, ["1,5", "2,5"]],
  ])("separates the entries of %j for %i", (line, count, cells) => {
    expect(vector(line, count)).toEqual(cells);
  });

  it.each([
    ["[1 2; 3 4]"],
    ["1,2;3,4"],
    ["1, 2; 3, 4"],
    ["[[1,2],[3,4]]"],
    ["[[1, 2]; [3, 4]]"],
    ["[1, 2], [3, 4]"],
    ["((1 2); (3 4))"],
  ])("finds the rows of %s", (line) => {
    const rows = [
      ["1", "2"],
      ["3", "4"],
    ];
    expect(matrix(line)).toEqual(rows);
    expect(matrix(line, false)).toEqual(rows);
  });

  it("takes a matrix of another size as it is", () => {
    expect(matrix("1 2 3")).toEqual([["1", "2", "3"]]);
    expect(matrix("1;2;3")).toEqual([["1"], ["2"], ["3"]]);
    expect(matrix("1,5 2,5; 3 4")).toEqual([
      ["1,5", "2,5"],
      ["3", "4"],
    ]);
    expect(matrix("")).toEqual([[""]]);
  });

  it.each([
    ["true", { value: true }],
    ["F", { value: false }],
    [" t : SAT ", { value: true, reason: "SAT" }],
    ["False:DEAD", { value: false, reason: "DEAD" }],
  ])("reads %j", (line, value) => {
    expect(readLine(line, claimWithReasons)).toEqual({ ok: true, value: { type: "trueFalse", ...value } });
  });

  it("finds an option by its id, its number or its label", () => {
    for (const line of ["one", "2", " $1$ ", "$1$"])
      expect(readLine(line, choice)).toEqual({ ok: true, value: { type: "choice", option: "one" } });
    for (const line of ["$\\vec 0$", "0"])
      expect(readLine(line, choice)).toEqual({ ok: true, value: { type: "choice", option: "zero" } });
  });

  it("refuses what is neither, and a hundred thousand characters, kindly", () => {
    for (const line of ["", "yes", "wahr", "t:", "tt"])
      expect(readLine(line, claimWithReasons).ok).toBe(false);
    for (const line of ["", "00", "3", "-1", "ONE"]) expect(readLine(line, choice).ok).toBe(false);
    for (const line of ["(", "1,", "[1;", "t", " "].map((unit) => unit.repeat(100_000))) {
      expect(readLine(line, claimWithReasons).ok).toBe(false);
      expect(readLine(line, choice).ok).toBe(false);
      expect(readLine(line, matrixPart("1 2")).ok).toBe(true);
      expect(readLine(line, vectorPart(["1", "2"])).ok).toBe(true);
    }
  });
});
