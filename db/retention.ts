import { and, eq, inArray, lt, notInArray, sql } from "drizzle-orm";
import type { Millis, RoomCode, RoomId } from "@/lib/ids";
import { type Database, schema } from "./database";
import { foldLog, withoutChecks } from "./erasure-transaction";

const { audit, rooms, roomEvents, participants, submissions, answers } = schema;
const { rosters, rosterStudents, roomRosters, rosterMatches } = schema;
const { roomMembers, invitations } = schema;

/** What is older than this is to go. */
export interface PurgeOrder {
  readonly before: Millis;
  readonly at: Millis;
}

/** What one step of a purge has deleted: a whole room, or in the end all class lists that no room goes by. */
export type PurgeStep =
  | { readonly type: "room"; readonly code: RoomCode; readonly seats: number; readonly answers: number }
  | { readonly type: "lists"; readonly lists: number };

/** When a room ended; of one that never did, when something happened in it last. */
export const lastDay = sql<number>`coalesce(${rooms.endedAt}, (select max(${roomEvents.at}) from ${roomEvents} where ${roomEvents.roomId} = ${rooms.id}), ${rooms.openedAt})`;

/**
 * One step of a purge, each in one transaction: the oldest room that is to go, with everything in it; where there is none
 * left, the class lists. So a crash leaves whole rooms, others write between the steps, and doing it again does no harm.
 */
export function purgeNext(database: Database, { before, at }: PurgeOrder): PurgeStep {
  const step = withoutChecks(database, (): PurgeStep => {
    const room = database
      .select({ id: rooms.id, code: rooms.code })
      .from(rooms)
      .where(lt(lastDay, before))
      .orderBy(lastDay)
      .limit(1)
      .get();
    if (!room) return { type: "lists", lists: purgeLists(database, { before, at }) };
    const counts = deleteRoom(database, room.id);
    const detail = `${counts.seats} seats, ${counts.answers} answers`;
    database.insert(audit).values({ at, actorId: null, roomId: room.id, action: "roomPurged", detail }).run();
    return { type: "room", code: room.code, ...counts };
  });
  // Not after every room: that would write the database anew for each.
  if (step.type === "lists") foldLog(database);
  return step;
}

function deleteRoom(database: Database, id: RoomId): { readonly seats: number; readonly answers: number } {
  const seats = database
    .select({ id: participants.id })
    .from(participants)
    .where(eq(participants.roomId, id));
  database.delete(rosterMatches).where(inArray(rosterMatches.participantId, seats)).run();
  database.delete(roomRosters).where(eq(roomRosters.roomId, id)).run();
  database.delete(roomMembers).where(eq(roomMembers.roomId, id)).run();
  database.delete(invitations).where(eq(invitations.roomId, id)).run();
  database.delete(answers).where(eq(answers.roomId, id)).run();
  const handedIn = database.delete(submissions).where(eq(submissions.roomId, id)).run().changes;
  const seated = database.delete(participants).where(eq(participants.roomId, id)).run().changes;
  database.delete(roomEvents).where(eq(roomEvents.roomId, id)).run();
  database.delete(rooms).where(eq(rooms.id, id)).run();
  return { seats: seated, answers: handedIn };
}

function purgeLists(database: Database, { before, at }: PurgeOrder): number {
  const inUse = database.select({ id: roomRosters.rosterId }).from(roomRosters);
  const old = database
    .select({ id: rosters.id })
    .from(rosters)
    .where(and(lt(rosters.uploadedAt, before), notInArray(rosters.id, inUse)))
    .all()
    .map(({ id }) => id);
  for (const id of old) {
    database.delete(rosterMatches).where(eq(rosterMatches.rosterId, id)).run();
    const students = database.delete(rosterStudents).where(eq(rosterStudents.rosterId, id)).run().changes;
    database.delete(rosters).where(eq(rosters.id, id)).run();
    const entry = {
      at,
      actorId: null,
      roomId: null,
      action: "rosterDeleted",
      detail: `${students} rows`,
    } as const;
    database.insert(audit).values(entry).run();
  }
  return old.length;
}
