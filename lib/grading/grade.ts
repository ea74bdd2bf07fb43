import Fraction from "fraction.js";
import { zip } from "@/lib/entries";
import { compare } from "@/lib/expression/equality";
import { parseExpression } from "@/lib/expression/parser";
import { printLatex } from "@/lib/expression/print-latex";
import { isRationalText, rational, rationalTex } from "@/lib/network/rational";
import type { ExpressionKey, Key, Markup, Part } from "@/lib/problems/question";
import { assertNever, err, ok, type Result } from "@/lib/result";
import type { AnswerInput } from "./answer";
import { type NumberReading, readNumber } from "./read-number";
import { inCell, type ReadingProblem, readingProblem } from "./reading-problem";

export type Verdict = "correct" | "partial" | "incorrect";

export interface Grade {
  readonly verdict: Verdict;
  /** 0 … 1; for a vector the share of right entries. */
  readonly score: number;
  /** The canonical form of the answer: equal answers have equal buckets and fall on one bar. */
  readonly bucket: string;
  /** Right only as what follows from the student's own earlier answers: the mistake was made there. */
  readonly carried: boolean;
  /** What is worth a word about an answer, right or wrong, after the reveal. */
  readonly remarks: readonly Markup[];
}

/**
 * Grades one answer to one part. Equality is exact; a decimal answer to a key without a finite decimal is right if it is
 * the key rounded to the digits typed, at least 3 of them significant. An answer that cannot be read, or does not fit the
 * part, is a ReadingProblem and never wrong. `earlier` holds the buckets of the student's own answers to the parts before
 * this one: an answer that rightly goes on from them is right.
 */
export function grade(
  part: Part,
  answer: AnswerInput,
  earlier: ReadonlyMap<string, string> = new Map(),
): Result<Grade, ReadingProblem> {
  const read = gradeAlone(part, answer);
  if (!read.ok || read.value.verdict === "correct") return read;
  const isCarried = part.carried(earlier) === read.value.bucket;
  return isCarried ? ok({ ...read.value, verdict: "correct", score: 1, carried: true }) : read;
}

function gradeAlone(part: Part, answer: AnswerInput): Result<Grade, ReadingProblem> {
  const { key } = part;
  switch (key.type) {
    case "number": {
      if (answer.type !== "number") return misfit("Type one number.");
      const cell = gradeCell(key.value, answer.text);
      return cell.ok ? ok(graded(cell.value.right ? 1 : 0, cell.value.bucket)) : cell;
    }
    case "vector":
      if (answer.type !== "vector" || answer.cells.length !== key.cells.length)
        return misfit(`Fill in all ${key.cells.length} entries.`);
      return gradeVector(key.cells, answer.cells);
    case "matrix":
      return answer.type === "matrix" ? gradeMatrix(key.rows, answer.rows) : misfit("Fill in a matrix.");
    case "expression":
      if (answer.type !== "expression") return misfit("Type a formula.");
      return gradeExpression(part, key, answer.text);
    case "trueFalse":
      if (answer.type !== "trueFalse") return misfit("Choose true or false.");
      return gradeTrueFalse(part, key, answer);
    case "choice":
      if (answer.type !== "choice" || optionLabel(part, answer.option) === undefined)
        return misfit("Choose one of the options.");
      return ok(graded(answer.option === key.option ? 1 : 0, answer.option));
    default:
      return assertNever(key);
  }
}

/** The bucket of every right answer. */
export function keyBucket(part: Part): string {
  return bucketOfKey(part.key);
}

/** What a bar is called: "$-\tfrac{3}{2}$", "True", an option's label, a vector as a tuple. */
export function bucketLabel(part: Part, bucket: string): Markup {
  switch (part.key.type) {
    case "number":
      return `$${numberTex(bucket)}$`;
    case "vector":
      return `$\\left(${bucket.split(";").map(numberTex).join(",\\ ")}\\right)$`;
    case "matrix":
      return `$${matrixLabel(bucket)}$`;
    case "expression":
      return expressionLabel(part, bucket);
    case "trueFalse": {
      const [value, reason] = bucket.split(":");
      const word = value === "true" ? "True" : "False";
      const because = reason === undefined ? undefined : reasonLabel(part, value === "true", reason);
      return because === undefined ? word : `${word}: ${because}`;
    }
    case "choice":
      return optionLabel(part, bucket) ?? "Another option";
    default:
      return assertNever(part.key);
  }
}

/** The bucket of an answer that is written as a key is: the right one, or one that a misconception predicts. */
export function bucketOfKey(key: Key): string {
  switch (key.type) {
    case "number":
      return key.value;
    case "vector":
      return key.cells.join(";");
    case "matrix":
      return key.rows.map((row) => row.join(",")).join(";");
    case "expression":
      return key.text;
    case "trueFalse":
      return key.reason === undefined ? `${key.value}` : `${key.value}:${key.reason}`;
    case "choice":
      return key.option;
    default:
      return assertNever(key);
  }
}

function gradeVector(keys: readonly string[], cells: readonly string[]): Result<Grade, ReadingProblem> {
  const buckets: string[] = [];
  let right = 0;
  for (const [i, [key, text]] of zip(keys, cells).entries()) {
    const cell = gradeCell(key, text);
    if (!cell.ok) return err(inCell(cell.error, i + 1));
    buckets.push(cell.value.bucket);
    if (cell.value.right) right++;
  }
  return ok(graded(right / keys.length, buckets.join(";")));
}

function gradeMatrix(
  keys: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): Result<Grade, ReadingProblem> {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) return misfit("Fill in every row.");
  const isRightShape = rows.length === keys.length && width === keys[0]?.length;
  const read: string[][] = [];
  let right = 0;
  for (const [i, row] of rows.entries()) {
    const cells: string[] = [];
    for (const [k, text] of row.entries()) {
      const cell = gradeCell((isRightShape && keys[i]?.[k]) || "0", text);
      if (!cell.ok) return err(inCell(cell.error, i * width + k + 1));
      cells.push(cell.value.bucket);
      if (isRightShape && cell.value.right) right++;
    }
    read.push(cells);
  }
  const score = isRightShape ? right / (rows.length * width) : 0;
  return ok(graded(score, read.map((row) => row.join(",")).join(";")));
}

function gradeTrueFalse(
  part: Part,
  key: Extract<Key, { type: "trueFalse" }>,
  { value, reason }: Extract<AnswerInput, { type: "trueFalse" }>,
): Result<Grade, ReadingProblem> {
  if (reason !== undefined && reasonLabel(part, value, reason) === undefined)
    return misfit("Choose one of the reasons.");
  const isSound = reason === undefined || key.reason === undefined || reason === key.reason;
  return ok(
    graded(
      value === key.value ? (isSound ? 1 : 0.5) : 0,
      reason === undefined ? `${value}` : `${value}:${reason}`,
    ),
  );
}

function gradeExpression(part: Part, key: ExpressionKey, text: string): Result<Grade, ReadingProblem> {
  if (part.answer.type !== "expression")
    throw new Error(`Part ${part.id} has a formula for a key and none to answer`);
  const { shape } = part.answer;
  const answer = parseExpression(text, shape);
  if (!answer.ok) return answer;
  const right = parseExpression(key.text, shape);
  if (!right.ok) throw new Error(`The key of part ${part.id} cannot be read: ${right.error.message}`);
  const { equal, bucket } = compare(answer.value, right.value, shape, key);
  return ok(graded(equal ? 1 : 0, equal ? key.text : bucket));
}

function expressionLabel({ answer }: Part, bucket: string): Markup {
  if (answer.type !== "expression") return bucket;
  const read = parseExpression(bucket, answer.shape);
  return read.ok ? `$${printLatex(read.value, answer.shape)}$` : "a longer formula";
}

function matrixLabel(bucket: string): string {
  const rows = bucket.split(";").map((row) => row.split(",").map(numberTex).join("&"));
  return `\\begin{pmatrix}${rows.join("\\\\")}\\end{pmatrix}`;
}

function reasonLabel({ answer }: Part, value: boolean, id: string): Markup | undefined {
  if (answer.type !== "trueFalse") return undefined;
  return answer.reasons?.[value ? "true" : "false"].find((reason) => reason.id === id)?.label;
}

function gradeCell(
  keyText: string,
  text: string,
): Result<{ right: boolean; bucket: string }, ReadingProblem> {
  const reading = readNumber(text);
  if (!reading.ok) return reading;
  const key = rational(keyText);
  if (hasFiniteDecimal(key) || reading.value.decimal === null)
    return ok({ right: reading.value.value.equals(key), bucket: reading.value.text });
  // Asked of every short decimal, right or wrong, so that the message tells nothing about the key's value.
  if (reading.value.decimal.significant < 3 && reading.value.value.d !== 1n)
    return err(readingProblem("fewDigits", 0));
  const right = isRoundingOf(reading.value, reading.value.decimal.places, key);
  return ok({ right, bucket: right ? keyText : reading.value.text });
}

/** |typed − key| ≤ ½ · 10^(−places): the key rounded to the digits typed, a half either way. */
function isRoundingOf({ value }: NumberReading, places: number, key: Fraction): boolean {
  return value.sub(key).abs().mul(2).lte(new Fraction(10).pow(-places));
}

/** Whether the denominator divides a power of ten. */
function hasFiniteDecimal({ d }: Fraction): boolean {
  let rest = d;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  return rest === 1n;
}

function graded(score: number, bucket: string): Grade {
  const verdict = score === 1 ? "correct" : score === 0 ? "incorrect" : "partial";
  return { verdict, score, bucket, carried: false, remarks: [] };
}

function misfit(hint: string): Result<never, ReadingProblem> {
  return err(readingProblem("wrongShape", 0, hint));
}

function optionLabel({ answer }: Part, id: string): Markup | undefined {
  return answer.type === "choice" ? answer.options.find((option) => option.id === id)?.label : undefined;
}

/** Numbers that would not fit on a bar are shown rounded; their buckets stay exact. */
function numberTex(text: string): string {
  if (!isRationalText(text)) return "?";
  if (text.length <= 14) return rationalTex(rational(text));
  const [mantissa = "", exponent = "0"] = rational(text).valueOf().toExponential(2).split("e");
  return `\\approx ${mantissa}\\cdot 10^{${Number(exponent)}}`;
}
