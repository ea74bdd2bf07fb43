import type { Millis } from "@/lib/ids";
import { answerTimes } from "./answer-times";
import type { RoundStatistics } from "./item-statistics";
import type { ReviewedSubmission } from "./records";
import { isRight } from "./records-by-part";

/** What was handed in for one round, counted; what came late is left out. */
export function roundStatistics(
  round: number,
  submissions: readonly ReviewedSubmission[],
  { openedAt, withTruth }: { readonly openedAt: Millis | null; readonly withTruth: boolean },
): RoundStatistics {
  const inTime = submissions.filter(({ late }) => !late);
  const counted = inTime.filter((submission) => submission.counted);
  const received = counted.map(({ receivedAt }) => receivedAt);
  return {
    round,
    answered: counted.length,
    right: withTruth ? counted.filter(isRight).length : null,
    tried: students(inTime),
    unreadable: students(inTime.filter(({ bucket }) => bucket === null)),
    times: openedAt === null ? null : answerTimes(openedAt, received),
  };
}

function students(submissions: readonly ReviewedSubmission[]): number {
  return new Set(submissions.map(({ participantId }) => participantId)).size;
}
