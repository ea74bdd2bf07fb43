import type { ReviewedSubmission } from "@/lib/review/records";

/** The answers that count, by round: the first round first. */
export type AnswersByRound = readonly (readonly ReviewedSubmission[])[];

/** What counts in each round of a part, of everything that was handed in there. */
export function answersByRound(ofPart: readonly ReviewedSubmission[], rounds: number): AnswersByRound {
  const counted = ofPart.filter((submission) => submission.counted);
  return Array.from({ length: rounds }, (_, index) => counted.filter(({ round }) => round === index + 1));
}
