import type { PartId, ParticipantId } from "@/lib/ids";
import type { ReviewedSubmission } from "./records";

/** The counted answers of one student to one part: of the first and of the last round that the student answered. */
export interface FirstAndLast {
  readonly first: ReviewedSubmission;
  readonly last: ReviewedSubmission;
}

/** The answers that count, by student and part. */
export function firstAndLast(
  submissions: readonly ReviewedSubmission[],
): ReadonlyMap<ParticipantId, ReadonlyMap<PartId, FirstAndLast>> {
  const students = new Map<ParticipantId, Map<PartId, FirstAndLast>>();
  for (const submission of submissions) {
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
