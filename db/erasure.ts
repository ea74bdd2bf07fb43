import { randomBytes, randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import {
  type Millis,
  type ParticipantId,
  participantId,
  type RoomCode,
  type RoomId,
  type RosterId,
  submissionId,
} from "@/lib/ids";
import { emptied } from "@/lib/review/emptied";
import { replay } from "@/lib/room/evolve";
import { foldedName } from "@/lib/room/folded-name";
import { type Database, schema } from "./database";
import { type Forgotten, withoutStudent } from "./erasure-events";
import { blankRow, listedAs, otherSeats } from "./erasure-listed";
import { foldLog, withoutChecks } from "./erasure-transaction";

const { audit, rooms, roomEvents, participants, submissions, answers, rosterMatches } = schema;

/** How a seat is called whose student was erased. */
export const erasedName = "Erased student";

/** Whom to erase, and on whose word. */
export interface ErasureOrder {
  readonly roomId: RoomId;
  readonly participant: ParticipantId;
  /** Whether the student's row of the class list goes as well. */
  readonly withListRow: boolean;
  readonly actorId: string;
  readonly at: Millis;
}

export type ErasureOutcome =
  | {
      readonly type: "erased";
      readonly code: RoomCode;
      /** The seats that were the student's, as they were called. */
      readonly seats: readonly ParticipantId[];
      /** Answers that still count, without what was typed. */
      readonly kept: number;
      /** Tries that are gone. */
      readonly deleted: number;
      /** The class list that has lost a row. */
      readonly roster: RosterId | null;
    }
  | { readonly type: "notEnded" }
  /** Nobody of the room has this seat, or nobody has it any more. */
  | { readonly type: "notFound" };

/**
 * Takes a student out of a room that has ended, for good and in one transaction: every seat of theirs there becomes a new
 * one that tells nothing, which keeps the answers that count but not what was typed, so that every bar stays as high as
 * it is. What counts nowhere is deleted. Then the log is emptied, so that no file holds a byte of it.
 */
export function eraseStudent(database: Database, order: ErasureOrder): ErasureOutcome {
  const outcome = withoutChecks(database, () => erase(database, order));
  // Also of a repeated order: the first one may have been cut off before.
  foldLog(database);
  return outcome;
}

function erase(database: Database, order: ErasureOrder): ErasureOutcome {
  const { roomId, participant, withListRow, actorId, at } = order;
  const room = database.select().from(rooms).where(eq(rooms.id, roomId)).get();
  if (!room) return { type: "notFound" };
  if (room.endedAt === null) return { type: "notEnded" };
  const seat = database
    .select()
    .from(participants)
    .where(and(eq(participants.id, participant), eq(participants.roomId, roomId)))
    .get();
  if (!seat) return { type: "notFound" };

  const listed = listedAs(database, participant);
  const seats = [seat, ...(listed ? otherSeats(database, seat, listed) : [])];
  const forgotten: Forgotten = {
    seats: new Map(seats.map(({ id }) => [id, participantId(randomUUID())])),
    names: new Set([...seats, ...(listed ? [listed] : [])].map(({ name }) => foldedName(name))),
  };
  const { removed } = rewriteEvents(database, roomId, forgotten);

  let [kept, deleted] = [0, 0];
  for (const [old, id] of forgotten.seats) {
    // What a seat that was removed has handed in counts nowhere: nothing of it has to stay.
    if (removed.has(old)) database.delete(answers).where(eq(answers.participantId, old)).run();
    else {
      const tokenHash = randomBytes(32).toString("base64url");
      const empty = { id, roomId, name: erasedName, tokenHash, joinedAt: room.openedAt };
      database.insert(participants).values(empty).run();
      kept += keepAnswers(database, old, id);
    }
    deleted += database.delete(submissions).where(eq(submissions.participantId, old)).run().changes;
    database.delete(rosterMatches).where(eq(rosterMatches.participantId, old)).run();
    database.delete(participants).where(eq(participants.id, old)).run();
  }
  deleted -= kept;
  if (listed && withListRow) blankRow(database, listed);

  const detail = [
    `${seats.length} ${seats.length === 1 ? "seat" : "seats"}`,
    `${kept} ${kept === 1 ? "answer" : "answers"} kept without what was typed`,
    `${deleted} deleted`,
    ...(listed && withListRow ? ["row of the class list deleted"] : []),
  ].join(", ");
  database.insert(audit).values({ at, actorId, roomId, action: "studentErased", detail }).run();
  return {
    ...{ type: "erased", code: room.code, seats: [...forgotten.seats.keys()], kept, deleted },
    roster: listed && withListRow ? listed.rosterId : null,
  };
}

/** Rewrites the events that a student is in; the room as it was before. */
function rewriteEvents(database: Database, roomId: RoomId, forgotten: Forgotten) {
  const events = database
    .select({ seq: roomEvents.seq, event: roomEvents.event })
    .from(roomEvents)
    .where(eq(roomEvents.roomId, roomId))
    .orderBy(asc(roomEvents.seq))
    .all();
  for (const { seq, event: stored } of events) {
    const event = withoutStudent(stored, forgotten);
    if (event === stored) continue;
    const one = and(eq(roomEvents.roomId, roomId), eq(roomEvents.seq, seq));
    database.update(roomEvents).set({ event }).where(one).run();
  }
  return replay(events.map(({ event }) => event));
}

/** Hands the answers that count to another seat, under ids that no earlier download has; how many. */
function keepAnswers(database: Database, from: ParticipantId, to: ParticipantId): number {
  const counted = database
    .select({ submission: submissions })
    .from(answers)
    .innerJoin(submissions, eq(submissions.id, answers.submissionId))
    .where(eq(answers.participantId, from))
    .all();
  for (const { submission } of counted) {
    const id = submissionId(randomUUID());
    const copy = { ...submission, id, participantId: to, answer: emptied(submission.answer) };
    database.insert(submissions).values(copy).run();
    database
      .update(answers)
      .set({ participantId: to, submissionId: id })
      .where(
        and(
          eq(answers.roomId, submission.roomId),
          eq(answers.partId, submission.partId),
          eq(answers.round, submission.round),
          eq(answers.participantId, from),
        ),
      )
      .run();
  }
  return counted.length;
}
