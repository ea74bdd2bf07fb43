import type { Markup, Part } from "@/lib/problems/question";
import { assertNever, ok, type Result } from "@/lib/result";
import type { AnswerInput } from "./answer";
import { keyOfBucket, scoreOfBucket } from "./bucket";
import { bucketOfTap, misfitOf } from "./fitting";
import { gradeExpression } from "./grade-expression";
import { gradeMatrix } from "./grade-matrix";
import { gradeNumber, gradeVector, type Predicted } from "./grade-number";
import { type Grade, graded, ungraded } from "./graded";
import { predictedNumbers } from "./predictions";
import type { ReadingProblem } from "./reading-problem";
import { unmarkedBucket } from "./unmarked-bucket";
import { wantsDigits } from "./wants-digits";

/**
 * Grades one answer to one part. Equality is exact; a decimal answer to a key without a finite decimal is right if it is
 * the key rounded to the digits typed, at least 3 of them significant: shorter ones cannot be read where the part says so. An answer that cannot be read, or does not fit the
 * part, is a ReadingProblem and never wrong. `earlier` holds the buckets of the student's own answers to the parts before
 * this one: an answer that rightly goes on from them is right.
 */
export function grade(
  part: Part,
  answer: AnswerInput,
  earlier: ReadonlyMap<string, string> = new Map(),
): Result<Grade, ReadingProblem> {
  const read = gradeAlone(part, answer, (index) => predictedNumbers(part, index));
  if (!read.ok) return read;
  // Asked also where the answer is right without it: how long grading takes is seen before the reveal.
  const bucket = part.carried(earlier);
  const goesOn = bucket !== null && isAnswer(part, answer, read.value.bucket, bucket);
  if (read.value.verdict === "correct" || !goesOn) return read;
  return ok({ verdict: "correct", score: 1, bucket, carried: true, remarks: [] });
}

/** Whether an answer is this one, also as its rounding. */
function isAnswer(part: Part, answer: AnswerInput, bucket: string, wanted: string): boolean {
  if (bucket === wanted) return true;
  const key = keyOfBucket(part.key, wanted);
  if (key === null) return false;
  const again = gradeAlone({ ...part, key }, answer, () => []);
  return again.ok && again.value.verdict === "correct";
}

function gradeAlone(part: Part, answer: AnswerInput, predicted: Predicted): Result<Grade, ReadingProblem> {
  const { key } = part;
  const rules = { predicted, wantsDigits: wantsDigits(part.answer) };
  switch (key.type) {
    case "number":
      if (answer.type !== "number") return misfitOf(part);
      return gradeNumber(key.value, answer.text, { ...rules, tolerance: key.tolerance ?? null });
    case "vector":
      if (answer.type !== "vector" || answer.cells.length !== key.cells.length) return misfitOf(part);
      return gradeVector(key.cells, answer.cells, rules);
    case "matrix": {
      if (answer.type !== "matrix") return misfitOf(part);
      const size = part.answer.type === "matrix" ? part.answer.size : null;
      return gradeMatrix(key.rows, size, answer.rows, rules);
    }
    case "expression":
      if (answer.type !== "expression") return misfitOf(part);
      return gradeExpression(part, answer.text);
    case "trueFalse":
    case "choice":
    case "choices":
      return gradeTap(part, answer);
    case "unmarked": {
      const bucket = unmarkedBucket(part, answer);
      return bucket.ok ? ok(ungraded(bucket.value)) : bucket;
    }
    default:
      return assertNever(key);
  }
}

const otherReason: Markup = "The answer is right; the reason is another one.";

function gradeTap(part: Part, answer: AnswerInput): Result<Grade, ReadingProblem> {
  const bucket = bucketOfTap(part, answer);
  if (!bucket.ok) return bucket;
  const score = scoreOfBucket(part, bucket.value);
  return ok(graded(score, bucket.value, score === 1 / 2 ? [otherReason] : []));
}
