import type { Markup } from "@/lib/problems/question";
import { err, type Result } from "@/lib/result";
import { type ReadingProblem, readingProblem } from "./reading-problem";

/** "ungraded": there is no key, and what is right is marked on a bar later. */
export type Verdict = "correct" | "partial" | "incorrect" | "ungraded";

export interface Grade {
  readonly verdict: Verdict;
  /** 0 … 1; of several entries the share that is right, of a sum over paths the share of the paths. */
  readonly score: number;
  /** The canonical form of the answer: equal answers have equal buckets and fall on one bar. */
  readonly bucket: string;
  /** Right only as what follows from the student's own earlier answers: the mistake was made there. */
  readonly carried: boolean;
  /** What is worth a word about an answer, right or wrong, after the reveal. */
  readonly remarks: readonly Markup[];
}

export function graded(score: number, bucket: string, remarks: readonly Markup[] = []): Grade {
  return { verdict: verdictOf(score), score, bucket, carried: false, remarks };
}

/** An answer to a part without a key. */
export function ungraded(bucket: string): Grade {
  return { verdict: "ungraded", score: 0, bucket, carried: false, remarks: [] };
}

export function verdictOf(score: number): Exclude<Verdict, "ungraded"> {
  return score === 1 ? "correct" : score === 0 ? "incorrect" : "partial";
}

/** An answer of another type or size than its part asks for. */
export function misfit(hint: string): Result<never, ReadingProblem> {
  return err(readingProblem("wrongShape", 0, hint));
}
