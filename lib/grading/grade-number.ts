import type Fraction from "fraction.js";
import { zip } from "@/lib/entries";
import type { Tolerance } from "@/lib/problems/question";
import { err, ok, type Result } from "@/lib/result";
import { gradeCell } from "./grade-cell";
import { type Grade, graded } from "./graded";
import { inCell, type ReadingProblem } from "./reading-problem";

/** What misconceptions predict for a cell, counted from 0. */
export type Predicted = (index: number) => readonly Fraction[];

/** What of a part decides, besides its key, how the numbers of an answer are taken. */
export interface NumberRules {
  readonly predicted: Predicted;
  readonly wantsDigits: boolean;
}

export function gradeNumber(
  value: string,
  text: string,
  { predicted, wantsDigits, tolerance }: NumberRules & { readonly tolerance: Tolerance | null },
): Result<Grade, ReadingProblem> {
  const cell = gradeCell(text, { value, predicted: predicted(0), wantsDigits, tolerance });
  return cell.ok ? ok(graded(cell.value.right ? 1 : 0, cell.value.bucket)) : cell;
}

/** The score is the share of right entries. Both lists have the same length. */
export function gradeVector(
  keys: readonly string[],
  cells: readonly string[],
  { predicted, wantsDigits }: NumberRules,
): Result<Grade, ReadingProblem> {
  const buckets: string[] = [];
  let right = 0;
  for (const [i, [value, text]] of zip(keys, cells).entries()) {
    const cell = gradeCell(text, { value, predicted: predicted(i), wantsDigits });
    if (!cell.ok) return err(inCell(cell.error, i + 1));
    buckets.push(cell.value.bucket);
    if (cell.value.right) right++;
  }
  return ok(graded(right / keys.length, buckets.join(";")));
}
