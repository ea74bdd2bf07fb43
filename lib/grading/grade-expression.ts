import {
  compareMonomials,
  type MonomialComparison,
  sharedMonomials,
} from "@/lib/expression/compare-monomials";
import { compare, type Remark } from "@/lib/expression/equality";
import type { Expression } from "@/lib/expression/expression";
import { wholeRightSide } from "@/lib/expression/form";
import { parseExpression } from "@/lib/expression/parser";
import type { Markup, Part } from "@/lib/problems/question";
import { assertNever, ok, type Result } from "@/lib/result";
import { type ExpressionPart, expressionPart } from "./expression-part";
import { type Grade, graded, misfit } from "./graded";
import { partialScore } from "./partial-credit";
import type { ReadingProblem } from "./reading-problem";

/**
 * Grades a formula by what it means. Whatever equals the key falls into the key's bucket; so does the whole right-hand
 * side where only a blank is asked, with a word about it. What is wrong earns the share of the paths that are right.
 */
export function gradeExpression(part: Part, text: string): Result<Grade, ReadingProblem> {
  const asked = expressionPart(part);
  if (asked === null) return misfit("Type what is asked.");
  const { shape, key, options } = asked;
  const answer = parseExpression(text, shape);
  if (!answer.ok) return answer;
  const { equal, bucket, remarks } = compare(answer.value, key, shape, options);
  const words = remarks.map(remarkText);
  // Both are looked at also where the answer is right: how long grading takes is seen before the reveal.
  const isWholeSide = isWhole(answer.value, asked);
  const shared = sharedMonomials(answer.value, key, shape);
  if (equal) return ok(graded(1, asked.bucket, words));
  if (isWholeSide) return ok(graded(1, asked.bucket, [...words, wholeRightSide.message]));
  return ok(graded(shared ? partialScore(shared) : 0, bucket, words));
}

/** How a bucket differs from the key; null where it cannot be read back or has no canonical form. */
export function compareBucket(part: Part, bucket: string): MonomialComparison | null {
  const asked = expressionPart(part);
  if (asked === null || bucket.startsWith("#")) return null;
  const read = parseExpression(bucket, asked.shape);
  return read.ok ? comparisonWith(asked, read.value) : null;
}

function comparisonWith(asked: ExpressionPart, answer: Expression): MonomialComparison | null {
  return compareMonomials(answer, asked.key, asked.shape, asked.outer ?? undefined);
}

function isWhole(answer: Expression, { whole, shape, options }: ExpressionPart): boolean {
  return whole !== null && compare(answer, whole, shape, options).equal;
}

function remarkText(remark: Remark): Markup {
  switch (remark) {
    case "slopeOfActivation":
      return "$g'(a)$ equals $g'(z)$ for the ReLU only; write $g'(z)$.";
    case "reluIdentity":
      return "This holds for the ReLU, not for every $g$.";
    case "swappedIndices":
      return "There is a weight in it whose two indices are exchanged.";
    default:
      return assertNever(remark);
  }
}
