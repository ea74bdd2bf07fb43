import Fraction from "fraction.js";
import { rationalText } from "@/lib/network/rational";
import { err, ok, type Result } from "@/lib/result";
import { type DecimalPrecision, decimalValue, precisionOf, unsignedNumber } from "./decimal";
import { normaliseLine } from "./normalise";
import { isAmbiguous, largestExponent, type Obstacle, readCalculation } from "./read-calculation";
import { type ReadingProblem, type ReadingProblemCode, readingProblem } from "./reading-problem";

/** A number as it was read: exact, decimals included. */
export interface NumberReading {
  readonly value: Fraction;
  /** Canonical: lowest terms, the sign in front, "-3/2". Equal numbers have equal texts. */
  readonly text: string;
  /** How precisely a decimal was typed; null for integers, fractions and calculations, which are meant exactly. */
  readonly decimal: DecimalPrecision | null;
}

const longest = 64;

const power = String.raw`e([+-]?\d+)| ?[*x] ?10 ?\^ ?(?:([+-]?\d+)|\(([+-]?\d+)\)|\{([+-]?\d+)\})`;
const denominator = ` ?/ ?([+-]?) ?(${unsignedNumber})`;
const numberPattern = new RegExp(`^([+-]?) ?(${unsignedNumber})(?:${power}|${denominator})?$`, "i");

/**
 * Reads one number as students type it: -14, −14, +3, 3/4, -3/-4, .5, 5., 0,5, 1.5e-3, 1,5·10^-3, full-width digits,
 * spaces around, and calculations with constants, 2*(-3)+1 (`readCalculation`). A comma is a decimal comma.
 * The error says what to do next and where; the text is at most 64 characters, so that reading is always quick.
 */
export function readNumber(text: string): Result<NumberReading, ReadingProblem> {
  if (text.length > longest) return err(readingProblem("tooLong", longest));
  const line = normaliseLine(text);
  const start = line.text.length - line.text.trimStart().length;
  const content = line.text.trim();
  const problemAt = (code: ReadingProblemCode, index: number, about?: string) =>
    err(readingProblem(code, line.at[start + index] ?? text.length, about));

  const match = numberPattern.exec(content);
  if (match === null) {
    const calculated = readCalculation(content);
    if (calculated.ok) return ok({ ...calculated.value, text: rationalText(calculated.value.value) });
    const { code, index, about } = obstacle(content) ?? calculated.error;
    return problemAt(code, index, about);
  }
  const [, sign, top = "", e1, e2, e3, e4, bottomSign, bottom] = match;
  const exponent = e1 ?? e2 ?? e3 ?? e4;
  for (const part of [top, bottom ?? ""])
    if (exponent === undefined && isAmbiguous(part))
      return problemAt("ambiguousComma", content.indexOf(part), part);
  if (Math.abs(Number(exponent ?? 0)) > largestExponent)
    return problemAt("exponentTooLarge", content.lastIndexOf(exponent ?? ""));

  const numerator = decimalValue(top, Number(exponent ?? 0));
  const divisor = bottom === undefined ? new Fraction(1) : decimalValue(bottom, 0);
  if (divisor.equals(0)) return problemAt("divisionByZero", content.lastIndexOf(bottom ?? ""));
  const size = numerator.div(divisor);
  const value = (sign === "-") === (bottomSign === "-") ? size : size.neg();
  const isDecimal = bottom === undefined && (/[.,]/.test(top) || exponent !== undefined);
  const decimal = isDecimal ? precisionOf(top, Number(exponent ?? 0)) : null;
  return ok({ value, text: rationalText(value), decimal });
}

/**
 * What tells more than the place where a calculation broke off, most telling first. The match begins at the obstacle. An
 * e between digits and an x between factors are no letters here.
 */
const obstacles: readonly (readonly [ReadingProblemCode, RegExp])[] = [
  ["empty", /^$/],
  ["percent", /[%‰]/],
  ["equals", /^.{0,9}=/],
  ["missingNumber", /(?<=[\d.,] ?)e ?[+-]?$|[*x] ?10 ?\^ ?[+-]?$/i],
  ["mixedNumber", /(?<=\d) +\d+ ?\/ ?\d|(?<=\d) *\{\d+\/\d+\}/],
  ["letter", /(?!(?<=[\d.,])e[+-]?\d)(?!(?<=[\d.,)\]}] ?)x ?[-+\d.,([{])\p{L}/iu],
  ["twoSigns", /(?<=[+-] *)[+-]/],
  ["twoMarks", /(?<=[.,]\d*)[.,]/],
  ["twoBars", /(?<=\/[^-+()]*)\//],
  ["twoNumbers", /(?<=[\d.,]) +(?=[\d.,])/],
  [
    "missingNumber",
    /(?<=^[+-]? ?)\/|(?<=\/ ?[+-]?)$|(?<=^[+-])$|(?<=^[+-]? ?)[.,]$|[.,](?= ?\/)|(?<=\/ ?[+-]?)[.,]$/,
  ],
];

function obstacle(content: string): Obstacle | null {
  for (const [code, pattern] of obstacles) {
    const found = pattern.exec(content);
    if (found)
      return { code, index: code === "equals" ? content.indexOf("=") : found.index, about: found[0] };
  }
  return null;
}
