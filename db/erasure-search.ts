import { asc, count, eq, inArray } from "drizzle-orm";
import type { Millis, ParticipantId, RosterId } from "@/lib/ids";
import { foldedName } from "@/lib/room/folded-name";
import type { Room } from "@/lib/room/room";
import { type Database, schema } from "./database";
import { erasedName } from "./erasure";
import { listedAs, otherSeats } from "./erasure-listed";

const { participants, submissions, answers, rosters } = schema;

/** A seat that may be a student's who wants to be erased, and what an erasure would do. */
export interface FoundSeat {
  readonly id: ParticipantId;
  readonly name: string;
  readonly joinedAt: Millis;
  /** Answers that count, in all seats that are the same student's. */
  readonly counted: number;
  /** Tries that do not count: replaced, late, unreadable, or of a seat that was taken out. */
  readonly others: number;
  /** Who of a class list it is, and how many further seats of the room are the same student's. */
  readonly listed: { readonly name: string; readonly list: string; readonly otherSeats: number } | null;
}

const most = 20;

/** As `Privacy.findSeats`. Of nothing typed everybody is found; who was erased already is never found. */
export function findSeats(
  database: Database,
  { id: roomId, removed }: Pick<Room, "id" | "removed">,
  typed: string,
): readonly FoundSeat[] {
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
    const { id, name, joinedAt } = seat;
    const listed = listedAs(database, id);
    const others = listed ? otherSeats(database, seat, listed) : [];
    const seats = [id, ...others.map((other) => other.id)];
    const counted = countOf(
      database,
      answers,
      seats.filter((one) => !removed.has(one)),
    );
    return {
      ...{ id, name, joinedAt, counted, others: countOf(database, submissions, seats) - counted },
      listed: listed
        ? { name: listed.name, list: titleOf(database, listed.rosterId), otherSeats: others.length }
        : null,
    };
  });
}

function countOf(
  database: Database,
  table: typeof answers | typeof submissions,
  seats: readonly ParticipantId[],
): number {
  const rows = database.select({ count: count() }).from(table).where(inArray(table.participantId, seats));
  return rows.get()?.count ?? 0;
}

function titleOf(database: Database, id: RosterId): string {
  const list = database.select({ title: rosters.title }).from(rosters).where(eq(rosters.id, id)).get();
  return list?.title ?? "";
}
