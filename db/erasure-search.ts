import { asc, eq } from "drizzle-orm";
import type { Millis, ParticipantId, RoomId } from "@/lib/ids";
import { foldedName } from "@/lib/room/folded-name";
import { type Database, schema } from "./database";
import { erasedName } from "./erasure";
import { listedAs, otherSeats } from "./erasure-listed";

const { participants, submissions, answers, rosters } = schema;

/** A seat that may be a student's who wants to be erased, and what an erasure would do. */
export interface FoundSeat {
  readonly id: ParticipantId;
  readonly name: string;
  readonly joinedAt: Millis;
  /** Answers that count. */
  readonly counted: number;
  /** Tries that do not count: replaced, late or unreadable. */
  readonly others: number;
  /** Who of a class list it is, and how many further seats of the room are the same student's. */
  readonly listed: { readonly name: string; readonly list: string; readonly otherSeats: number } | null;
}

const most = 20;

/** As `Privacy.findSeats`. Of nothing typed everybody is found; who was erased already is never found. */
export function findSeats(database: Database, roomId: RoomId, typed: string): readonly FoundSeat[] {
  const looked = foldedName(typed);
  const found = database
    .select()
    .from(participants)
    .where(eq(participants.roomId, roomId))
    .orderBy(asc(participants.joinedAt))
    .all()
    .filter(({ name }) => name !== erasedName)
    .filter(({ id, name }) => foldedName(name).includes(looked) || id.startsWith(typed.trim()))
    .slice(0, most);
  return found.map((seat) => {
    const counted = database.$count(answers, eq(answers.participantId, seat.id));
    const { id, name, joinedAt } = seat;
    const [sums] = database
      .select({ counted, all: database.$count(submissions, eq(submissions.participantId, id)) })
      .from(participants)
      .where(eq(participants.id, id))
      .all();
    return {
      ...{ id, name, joinedAt, counted: sums?.counted ?? 0 },
      others: (sums?.all ?? 0) - (sums?.counted ?? 0),
      listed: listedIn(database, seat),
    };
  });
}

function listedIn(database: Database, seat: Parameters<typeof otherSeats>[1]): FoundSeat["listed"] {
  const listed = listedAs(database, seat.id);
  if (!listed) return null;
  const list = database
    .select({ title: rosters.title })
    .from(rosters)
    .where(eq(rosters.id, listed.rosterId))
    .get();
  const others = otherSeats(database, seat, listed).length;
  return { name: listed.name, list: list?.title ?? "", otherSeats: others };
}
