import type { AnswerInput } from "@/lib/grading/answer";
import type { Millis, PartId, SubmissionId } from "@/lib/ids";
import type { Receipt, Submission } from "@/lib/protocol/events";
import type { Refusal, Reply } from "@/lib/protocol/refusal";
import type { MyAnswer } from "@/lib/protocol/views";
import { isSame } from "./answer";

/** What became of the answers to one round of one part, as far as this phone knows. */
export interface Slip {
  /** The highest revision used or seen; the next answer takes the one above. */
  readonly revision: number;
  /** Handed in and not yet acknowledged: sent again, with the same id, until the server says something final. */
  readonly sending: Submission | null;
  /** When it was handed in, by this phone's clock. */
  readonly handedInAt: Millis | null;
  /** What the server has on disk and counts. */
  readonly saved: MyAnswer | null;
  /** What the server said last, if it was no. Beside `sending` while the same answer is tried again. */
  readonly refused: { readonly submission: Submission; readonly refusal: Refusal } | null;
}

/** All slips of a room, by part and round. Plain JSON: it is kept in the phone's storage before anything is sent. */
export type Outbox = Readonly<Record<string, Slip>>;

const blank: Slip = { revision: 0, sending: null, handedInAt: null, saved: null, refused: null };

export function slipKey(part: PartId, round: number): string {
  return `${part}#${round}`;
}

export function slipOf(outbox: Outbox, part: PartId, round: number): Slip {
  return outbox[slipKey(part, round)] ?? blank;
}

export function unsent(outbox: Outbox): readonly Submission[] {
  return Object.values(outbox).flatMap(({ sending }) => sending ?? []);
}

/** The answers that have waited for the server for so long at this time, the oldest first. */
export function stuck(outbox: Outbox, now: Millis, ms: number): readonly Slip[] {
  const at = ({ handedInAt }: Slip) => handedInAt ?? 0;
  return Object.values(outbox)
    .filter((slip) => slip.sending !== null && now - at(slip) >= ms)
    .sort((one, other) => at(one) - at(other));
}

/** Puts an answer into the outbox. The very answer that is already on its way, or saved, stays: a double tap is one. */
export function handIn(
  outbox: Outbox,
  draft: { readonly part: PartId; readonly round: number; readonly answer: AnswerInput; readonly at: Millis },
  submission: SubmissionId,
): Outbox {
  const { part, round, answer, at } = draft;
  const slip = slipOf(outbox, part, round);
  const latest = slip.sending ?? slip.saved;
  if (latest && isSame(latest.answer, answer)) return outbox;
  const revision = slip.revision + 1;
  const sending: Submission = { submission, part, round, revision, answer };
  return { ...outbox, [slipKey(part, round)]: { ...slip, revision, sending, handedInAt: at, refused: null } };
}

/** What the server answered to a submission. A reply to one that was changed meanwhile no longer ends the sending. */
export function settle(outbox: Outbox, submission: Submission, reply: Reply<Receipt>): Outbox {
  const { part, round } = submission;
  const slip = slipOf(outbox, part, round);
  const current = slip.sending?.submission === submission.submission;
  if (reply.ok) {
    const { revision, receivedAt } = reply.value;
    return adopt(outbox, part, round, { ...submission, revision, receivedAt });
  }
  if (!current) return outbox;
  const refused = { submission, refusal: reply.error };
  const sending = reply.error.retryable ? slip.sending : null;
  return { ...outbox, [slipKey(part, round)]: { ...slip, sending, refused } };
}

/** Takes over what the server has saved: from a receipt, or from the room's state after a reload. */
export function adopt(outbox: Outbox, part: PartId, round: number, found: MyAnswer): Outbox {
  const slip = slipOf(outbox, part, round);
  const older = slip.saved !== null && slip.saved.revision >= found.revision;
  const arrived = slip.sending?.submission === found.submission;
  if (older && !arrived) return outbox;
  const { submission, revision, answer, receivedAt } = found;
  const saved = older ? slip.saved : { submission, revision, answer, receivedAt };
  const settled = arrived ? { sending: null, refused: null } : {};
  const highest = Math.max(slip.revision, revision);
  return { ...outbox, [slipKey(part, round)]: { ...slip, ...settled, saved, revision: highest } };
}
