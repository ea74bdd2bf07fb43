import { expect, test } from "vitest";
import { resized, sizeOf, withCell } from "./matrix";

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
