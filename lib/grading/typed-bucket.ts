import type { Part } from "@/lib/problems/question";
import type { AnswerInput } from "./answer";
import { unmarkedBucket } from "./unmarked-bucket";

/**
 * The class of an answer by what was typed alone, as of a part without a key: what may be seen before the reveal. The
 * bucket of `grade` may not: it calls 0.333 by the key that it rounds, and a formula by the one it equals for the ReLU only.
 */
export function typedBucket(part: Part, answer: AnswerInput): string {
  const bucket = unmarkedBucket(part, answer);
  return bucket.ok ? bucket.value : "?";
}
