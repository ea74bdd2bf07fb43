import { isRationalText, rational, rationalTex, zero } from "@/lib/network/rational";
import type { Markup, Part } from "@/lib/problems/question";
import { isSameSize, type Rows, rowsOfBucket, rowsOfKey } from "./cells";

export interface Pattern {
  readonly code: "MT" | "SG" | "MF" | "MZ";
  readonly label: Markup;
  readonly sentence: Markup;
}

/**
 * What a whole wrong vector or matrix shows of itself, though no rule predicts it: transposed, every sign turned, one
 * factor on everything, or entries where zeros belong. Only where exactly that makes it of the key; null otherwise.
 */
export function patternOf({ key }: Part, bucket: string): Pattern | null {
  if (key.type !== "vector" && key.type !== "matrix") return null;
  const [right, answered] = [rowsOfKey(key), rowsOfBucket(key, bucket)];
  // An instructor's page may draw bars together under any text.
  if (right === null || !answered?.flat().every(isRationalText)) return null;
  if (key.type === "matrix" && isSame(answered, transposed(right))) return transposedPattern;
  if (!isSameSize(right, answered) || isSame(right, answered)) return null;
  const factor = commonFactor(right.flat(), answered.flat());
  if (factor?.equals(-1)) return signPattern;
  if (factor) return { ...factorPattern, label: `everything $\\times ${rationalTex(factor)}$` };
  return missedZeros(right, answered, key.type);
}

const transposedPattern: Pattern = {
  code: "MT",
  label: "transposed the matrix",
  sentence: "All the entries are there. Only rows and columns are exchanged: look up what a row stands for.",
};
const signPattern: Pattern = {
  code: "SG",
  label: "wrong sign everywhere",
  sentence:
    "Sizes and places fit. Only all the signs are the other way round: count the minus signs once more.",
};
const factorPattern: Omit<Pattern, "label"> = {
  code: "MF",
  sentence:
    "Every entry is off by the same factor. Look for one that is there twice, or missing, in all of them.",
};

function missedZeros(right: Rows, answered: Rows, type: "vector" | "matrix"): Pattern | null {
  if (right.flat().every((cell) => cell === "0")) return null;
  const isWrong = (i: number, k: number) => answered[i]?.[k] !== right[i]?.[k];
  const wrongOnlyIn = (isZero: (i: number, k: number) => boolean) =>
    right.every((row, i) => row.every((_, k) => !isWrong(i, k) || isZero(i, k)));
  const zeroRow = (i: number) => right[i]?.every((cell) => cell === "0") ?? false;
  const zeroColumn = (k: number) => right.every((row) => row[k] === "0");
  if (type === "vector") return wrongOnlyIn((i, k) => right[i]?.[k] === "0") ? zerosPattern("a zero") : null;
  if (wrongOnlyIn(zeroRow)) return zerosPattern("a row of zeros");
  return wrongOnlyIn((_, k) => zeroColumn(k)) ? zerosPattern("a column of zeros") : null;
}

function zerosPattern(what: string): Pattern {
  return {
    code: "MZ",
    label: `missed ${what}`,
    sentence: `A dead node lets nothing through, forward or back: that makes ${what}. The rest fits.`,
  };
}

/** The one number that turns each entry into the other's; null where there is none, or only one entry to tell from. */
function commonFactor(from: readonly string[], to: readonly string[]) {
  const [a, b] = [from.map(rational), to.map(rational)];
  const first = a.findIndex((value) => !value.equals(0));
  const [numerator, denominator] = [b[first], a[first]];
  if (numerator === undefined || denominator === undefined || numerator.equals(0)) return null;
  const factor = numerator.div(denominator);
  const isCommon = a.every((value, i) => value.mul(factor).equals(b[i] ?? zero));
  return isCommon && a.filter((value) => !value.equals(0)).length > 1 ? factor : null;
}

function transposed(rows: Rows): Rows {
  return (rows[0] ?? []).map((_, k) => rows.map((row) => row[k] ?? ""));
}

function isSame(left: Rows, right: Rows): boolean {
  return isSameSize(left, right) && left.flat().every((cell, i) => cell === right.flat()[i]);
}
