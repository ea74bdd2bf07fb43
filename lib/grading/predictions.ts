import type Fraction from "fraction.js";
import { isRationalText, rational } from "@/lib/network/rational";
import type { Part } from "@/lib/problems/question";
import { isSameSize, rowsOfBucket, rowsOfKey } from "./cells";
import { hasFiniteDecimal } from "./decimal";

/** By part and cell, row by row: found once, asked for with every answer. */
const known = new WeakMap<Part, readonly (readonly Fraction[])[]>();

/**
 * The wrong numbers without a finite decimal that misconceptions of one mistake predict for the index-th cell of a part:
 * what a decimal may be the rounding of. Each once.
 */
export function predictedNumbers(part: Part, index: number): readonly Fraction[] {
  const found = known.get(part) ?? findAll(part);
  known.set(part, found);
  return found[index] ?? [];
}

function findAll({ key, misconceptions }: Part): readonly (readonly Fraction[])[] {
  const right = rowsOfKey(key);
  if (right === null) return [];
  const answers = misconceptions.flatMap(({ bucket }) => {
    const rows = rowsOfBucket(key, bucket);
    return rows && isSameSize(rows, right) ? [rows.flat()] : [];
  });
  return right.flat().map((_, i) => {
    const texts = new Set(answers.map((cells) => cells[i] ?? ""));
    return [...texts]
      .filter(isRationalText)
      .map(rational)
      .filter((value) => !hasFiniteDecimal(value));
  });
}
