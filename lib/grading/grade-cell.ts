import type Fraction from "fraction.js";
import { rational, rationalText } from "@/lib/network/rational";
import type { Tolerance } from "@/lib/problems/question";
import { err, ok, type Result } from "@/lib/result";
import { hasFiniteDecimal, isRoundingOf } from "./decimal";
import { readNumber } from "./read-number";
import { type ReadingProblem, readingProblem } from "./reading-problem";
import { isWithin } from "./tolerance";

export interface GradedCell {
  readonly right: boolean;
  readonly bucket: string;
}

/** A decimal with fewer digits is no rounding of anything. */
const fewestDigits = 3;

export interface CellKey {
  /** The right number; null where there is none, as in a matrix of the wrong size. */
  readonly value: string | null;
  /** Wrong answers without a finite decimal that misconceptions predict here. */
  readonly predicted: readonly Fraction[];
  /** As its part says to everybody (`AnswerShape`): short decimals are asked to be longer. */
  readonly wantsDigits: boolean;
  /** How far off still counts as right. */
  readonly tolerance?: Tolerance | null;
}

/**
 * Grades one number: exactly, except that a decimal with at least 3 significant digits is also the number it is the
 * rounding of, be it the key or else the one predicted answer, so that 0.333 and 1/3 fall on one bar.
 */
export function gradeCell(
  text: string,
  { value, predicted, wantsDigits, tolerance }: CellKey,
): Result<GradedCell, ReadingProblem> {
  const reading = readNumber(text);
  if (!reading.ok) return reading;
  const { value: typed, text: bucket, decimal } = reading.value;
  const isShort = decimal !== null && decimal.significant < fewestDigits;
  // Before anything is compared: asked of every short decimal, right or wrong, the question tells nothing of the key.
  if (wantsDigits && isShort && typed.d !== 1n) return err(readingProblem("fewDigits", 0));
  const key = value === null ? null : rational(value);
  if (key?.equals(typed)) return ok({ right: true, bucket });
  if (value !== null && tolerance && isWithin(typed, rational(value), tolerance))
    return ok({ right: true, bucket: value });
  if (decimal === null || isShort) return ok({ right: false, bucket });
  const isRounded = key !== null && !hasFiniteDecimal(key);
  if (value !== null && isRounded && isRoundingOf(typed, decimal, key))
    return ok({ right: true, bucket: value });
  const near = predicted.filter((other) => isRoundingOf(typed, decimal, other));
  const [only, another] = near;
  const isPrediction = only !== undefined && another === undefined;
  return ok({ right: false, bucket: isPrediction ? rationalText(only) : bucket });
}
