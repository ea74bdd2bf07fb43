import type { PartId } from "@/lib/ids";
import type { QuestionSource } from "@/lib/problems/question";
import type { ReviewRecords } from "./records";

/** A sub-expression that a class got wrong, with a question to ask next. */
export interface FailedExpression {
  /** Markup, a formula: `$\partial H/\partial z_2^{(1)}$`. */
  readonly expression: string;
  /** Students who failed at it, of those who got as far as it. */
  readonly failed: number;
  readonly reached: number;
  /** Where it was asked. */
  readonly parts: readonly PartId[];
  /** A new question of the same family, not harder; null where the family has none. */
  readonly followUp: QuestionSource | null;
}

/** The sub-expressions that the class failed most, the worst first: at most three. */
export function failedExpressions(_records: ReviewRecords, _drawSeed: number): readonly FailedExpression[] {
  throw new Error("not written yet");
}
