import type { AnswerInput } from "@/lib/grading/answer";
import type { Millis, PartId, ParticipantId, RoomId, SubmissionId } from "@/lib/ids";

export const storedVerdicts = ["correct", "partial", "incorrect", "unreadable", "ungraded"] as const;

/** How an answer was graded. An unreadable one has no bucket and counts nowhere; an ungraded one has no key to go by. */
export type StoredVerdict = (typeof storedVerdicts)[number];

/** One answer that was handed in, as it is kept: append-only. */
export interface StoredSubmission {
  readonly id: SubmissionId;
  readonly roomId: RoomId;
  readonly participantId: ParticipantId;
  readonly partId: PartId;
  readonly round: number;
  readonly revision: number;
  readonly answer: AnswerInput;
  readonly receivedAt: Millis;
  /** Decided after its round was closed: kept, not counted. */
  readonly late: boolean;
  readonly verdict: StoredVerdict;
  readonly bucket: string | null;
  readonly score: number;
  /** Right as what follows from the student's own earlier answers. */
  readonly carried: boolean;
}

/** A seat in one room. The token that proves it is kept as a hash. */
export interface Participant {
  readonly id: ParticipantId;
  readonly roomId: RoomId;
  readonly name: string;
  readonly tokenHash: string;
  readonly joinedAt: Millis;
}
