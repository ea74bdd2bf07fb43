import { isRightBucket, scoreOfBucket } from "@/lib/grading/bucket";
import { type Verdict, verdictOf } from "@/lib/grading/graded";
import type { Part } from "@/lib/problems/question";
import { barOf, markOf, type Regrade } from "./regrade";
import type { StoredSubmission } from "./submission";

/** Whether a bar is right: by the instructor's mark, else by the key. */
export function isRightBar(part: Part, regrade: Regrade, bar: string): boolean {
  return markOf(regrade, bar) ?? isRightBucket(part, bar);
}

/** Whether it is known what is right: by a key, or by a bar that the instructor has marked. */
export function hasTruth(part: Part, { marks }: Regrade): boolean {
  return part.key.type !== "unmarked" || Object.values(marks).includes(true);
}

/** How an answer stands: `bar` is the class that it counts in, null where it could not be read. */
export interface Standing {
  readonly verdict: Verdict | "unreadable";
  readonly score: number;
  readonly bar: string | null;
}

/** A stored answer's verdict and score (0 … 1) as they stand now, after all that was decided about the bars (R28). */
export function standing(
  part: Part,
  regrade: Regrade,
  { verdict, score, bucket }: Pick<StoredSubmission, "verdict" | "score" | "bucket">,
): Standing {
  if (bucket === null || verdict === "unreadable") return { verdict: "unreadable", score: 0, bar: null };
  const bar = barOf(regrade, bucket);
  const byScore = (now: number): Standing => ({ verdict: verdictOf(now), score: now, bar });
  const mark = markOf(regrade, bucket);
  if (mark !== null) return byScore(mark ? 1 : 0);
  if (part.key.type === "unmarked")
    return hasTruth(part, regrade) ? byScore(0) : { verdict: "ungraded", score: 0, bar };
  return bar === bucket ? { verdict, score, bar } : byScore(scoreOfBucket(part, bar));
}
