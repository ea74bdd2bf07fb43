import Fraction from "fraction.js";
import { rationalText } from "@/lib/network/rational";
import { err, ok, type Result } from "@/lib/result";
import { normaliseLine } from "./normalise";
import { type ReadingProblem, type ReadingProblemCode, readingProblem } from "./reading-problem";

/** A number as it was read: exact, decimals included. */
export interface NumberReading {
  readonly value: Fraction;
  /** Canonical: lowest terms, the sign in front, "-3/2". Equal numbers have equal texts. */
  readonly text: string;
  /** How precisely a decimal was typed; null for integers and fractions, which are meant exactly. */
  readonly decimal: { readonly places: number; readonly significant: number } | null;
}

const longest = 64;
const largestExponent = 30;

const unsigned = String.raw`(?:\d+[.,]?\d*|[.,]\d+)`;
const power = String.raw`e([+-]?\d+)| ?[*x] ?10 ?\^ ?(?:([+-]?\d+)|\(([+-]?\d+)\)|\{([+-]?\d+)\})`;
const denominator = ` ?/ ?([+-]?) ?(${unsigned})`;
const numberPattern = new RegExp(`^([+-]?) ?(${unsigned})(?:${power}|${denominator})?$`, "i");

/**
 * Reads one number as students type it: -14, −14, +3, 3/4, -3/-4, .5, 5., 0,5, 1.5e-3, 1,5·10^-3, full-width digits,
 * spaces around. A comma is a decimal comma. Calculations are not read yet.
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
    const { code, index, about } = obstacle(content);
    return problemAt(code, index, about);
  }
  const [, sign, top = "", e1, e2, e3, e4, bottomSign, bottom] = match;
  const exponent = e1 ?? e2 ?? e3 ?? e4;
  for (const part of [top, bottom ?? ""])
    if (exponent === undefined && /^[1-9]\d{0,2},\d{3}$/.test(part))
      return problemAt("ambiguousComma", content.indexOf(part), part);
  if (Math.abs(Number(exponent ?? 0)) > largestExponent)
    return problemAt("exponentTooLarge", content.lastIndexOf(exponent ?? ""));

  const numerator = decimalValue(top, Number(exponent ?? 0));
  const divisor = bottom === undefined ? new Fraction(1) : decimalValue(bottom, 0);
  if (divisor.equals(0)) return problemAt("divisionByZero", content.lastIndexOf(bottom ?? ""));
  const size = numerator.div(divisor);
  const value = (sign === "-") === (bottomSign === "-") ? size : size.neg();
  const isDecimal = bottom === undefined && (/[.,]/.test(top) || exponent !== undefined);
  const decimal = isDecimal ? precision(top, Number(exponent ?? 0)) : null;
  return ok({ value, text: rationalText(value), decimal });
}

/** "12,50" and 3 → 12500, exactly. */
function decimalValue(digits: string, exponent: number): Fraction {
  const [whole = "", decimals = ""] = digits.split(/[.,]/);
  const scale = decimals.length - exponent;
  const integer = BigInt(`${whole}${decimals}`);
  return scale > 0
    ? new Fraction(integer, 10n ** BigInt(scale))
    : new Fraction(integer * 10n ** BigInt(-scale));
}

function precision(digits: string, exponent: number): { places: number; significant: number } {
  const [whole = "", decimals = ""] = digits.split(/[.,]/);
  const significant = `${whole}${decimals}`.replace(/^0+/, "").length;
  return { places: decimals.length - exponent, significant };
}

/** The first rule that a text breaks, most telling first. The match begins at the obstacle. */
const obstacles: readonly (readonly [ReadingProblemCode, RegExp])[] = [
  ["empty", /^$/],
  ["percent", /[%‰]/],
  ["missingNumber", /(?<=[\d.,] ?)e ?[+-]?$|[*x] ?10 ?\^ ?[+-]?$/i],
  ["mixedNumber", /(?<=\d) +\d+ ?\/ ?\d/],
  ["calculation", /(?<=\d ?)x(?= ?[-+]?\d)/i],
  ["letter", /\p{L}/u],
  ["twoSigns", /(?<=[+-] *)[+-]/],
  ["twoMarks", /(?<=[.,]\d*)[.,]/],
  ["twoBars", /(?<=\/.*)\//],
  ["calculation", /[*^()[\]{}=]|(?<=[\d.,] *)[+-]/],
  ["twoNumbers", /(?<=[\d.,]) +(?=[\d.,])/],
  [
    "missingNumber",
    /(?<=^[+-]? ?)\/|(?<=\/ ?[+-]?)$|(?<=^[+-])$|(?<=^[+-]? ?)[.,]$|[.,](?= ?\/)|(?<=\/ ?[+-]?)[.,]$/,
  ],
];

function obstacle(content: string): { code: ReadingProblemCode; index: number; about: string } {
  for (const [code, pattern] of obstacles) {
    const found = pattern.exec(content);
    if (found) return { code, index: found.index, about: found[0] };
  }
  const index = content.search(/[^\d.,+\-/ ]/);
  const [about = ""] = content.slice(Math.max(index, 0));
  return { code: "unexpected", index: Math.max(index, 0), about };
}
