import type { PartId } from "@/lib/ids";
import type { ReviewedSubmission, ReviewRecords } from "@/lib/review/records";

/** The answers that count, by round: the first round first. */
export type AnswersByRound = readonly (readonly ReviewedSubmission[])[];

/** The answers that count of every part, gone through once. */
export function answersByRound({
  submissions,
}: ReviewRecords): (part: PartId, rounds: number) => AnswersByRound {
  const counted = new Map<string, ReviewedSubmission[]>();
  for (const submission of submissions) {
    if (!submission.counted) continue;
    const key = keyOf(submission.partId, submission.round);
    const same = counted.get(key);
    if (same) same.push(submission);
    else counted.set(key, [submission]);
  }
  return (part, rounds) =>
    Array.from({ length: rounds }, (_, index) => counted.get(keyOf(part, index + 1)) ?? []);
}

function keyOf(part: PartId, round: number): string {
  return `${part} ${round}`;
}
