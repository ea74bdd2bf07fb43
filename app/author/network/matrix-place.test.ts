import { describe, expect, it } from "vitest";
import { nth } from "@/lib/entries";
import { matrixPlaces, placedBlock } from "./matrix-place";

const place = (id: string, weightIndex: "from-to" | "to-from" = "from-to") =>
  nth(
    matrixPlaces([2, 3, 1], true, weightIndex).filter((one) => one.id === id),
    1,
  );
const block = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, k) => `${i}${k}`));

describe("the matrices of a network", () => {
  it("have a row for each source where W_jk leads from j, and a column for each where it is W_kj", () => {
    expect(place("W1").rows).toHaveLength(2);
    expect(place("W1", "to-from").rows).toHaveLength(3);
    expect(place("W1").rows[0]?.[2]).toEqual({ kind: "W", layer: 1, from: 1, to: 3 });
    expect(place("W1", "to-from").rows[2]?.[0]).toEqual({ kind: "W", layer: 1, from: 1, to: 3 });
  });

  it("take a block from a cell on", () => {
    expect(placedBlock(place("W1"), { row: 1, column: 1 }, block(1, 2))).toEqual([
      { at: { kind: "W", layer: 1, from: 2, to: 2 }, text: "00" },
      { at: { kind: "W", layer: 1, from: 2, to: 3 }, text: "01" },
    ]);
  });

  it("refuse a block that does not fit, and say what there is room for", () => {
    expect(placedBlock(place("W1"), { row: 1, column: 1 }, block(2, 2))).toContain("1 × 2");
    expect(placedBlock(place("W1"), { row: 0, column: 0 }, block(3, 2))).toContain("transposed");
    expect(placedBlock(place("W1"), { row: 0, column: 1 }, block(1, 3))).toContain("2 × 2");
    expect(placedBlock(place("b1"), { row: 0, column: 0 }, block(2, 3))).toContain("1 × 3");
  });
});
