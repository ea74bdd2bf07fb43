import { expect, test } from "vitest";
import { isMatrix, resized, rowsFrom, sizeOf, textOfRows, withCell } from "./matrix";

test("another size keeps what still has a place", () => {
  const rows = [
    ["1", "2"],
    ["3", "4"],
  ];
  expect(resized(rows, { rows: 1, columns: 3 })).toEqual([["1", "2", ""]]);
  expect(resized(rows, { rows: 3, columns: 1 })).toEqual([["1"], ["3"], [""]]);
  expect(sizeOf(resized([], { rows: 2, columns: 4 }))).toEqual({ rows: 2, columns: 4 });
});

test("cells are counted row by row", () => {
  expect(
    withCell(
      [
        ["1", "2"],
        ["3", "4"],
      ],
      2,
      "9",
    ),
  ).toEqual([
    ["1", "2"],
    ["9", "4"],
  ]);
});

test("a matrix can be typed as one line", () => {
  expect(rowsFrom(" 1  -2;3/4 0 ")).toEqual([
    ["1", "-2"],
    ["3/4", "0"],
  ]);
  expect(textOfRows(rowsFrom("1 2; 3 4"))).toBe("1 2; 3 4");
  expect(isMatrix(rowsFrom("1 2; 3"), null)).toBe(false);
});
