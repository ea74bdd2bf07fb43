import type { PartId, ParticipantId } from "@/lib/ids";
import type { Turns } from "@/lib/turns";
import type { ReviewedSubmission } from "./records";

/** The counted answers of one student to one part: of the first and of the last round that the student answered. */
export interface FirstAndLast {
  readonly first: ReviewedSubmission;
  readonly last: ReviewedSubmission;
}

/** Going through so many takes about a millisecond. */
const perTurn = 1_000;

/** The answers that count, by student and part. */
export function* firstAndLast(
  submissions: readonly ReviewedSubmission[],
): Turns<ReadonlyMap<ParticipantId, ReadonlyMap<PartId, FirstAndLast>>> {
  const students = new Map<ParticipantId, Map<PartId, FirstAndLast>>();
  for (const [index, submission] of submissions.entries()) {
    if (index % perTurn === 0) yield;
    if (!submission.counted) continue;
    const ofStudent = students.get(submission.participantId) ?? new Map<PartId, FirstAndLast>();
    students.set(submission.participantId, ofStudent);
    const { first, last } = ofStudent.get(submission.partId) ?? { first: submission, last: submission };
    ofStudent.set(submission.partId, {
      first: submission.round < first.round ? submission : first,
      last: submission.round > last.round ? submission : last,
    });
  }
  return students;
}
