import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { ParticipantId, RoomId } from "@/lib/ids";
import { type Database, schema } from "./database";
import { readRosterRows } from "./read-roster-rows";
import type { RosterStore } from "./roster-store";

const { participants, rosters, rosterStudents, roomRosters, rosterMatches } = schema;

/** The half of the store of class lists that knows rooms: which list a room goes by, and who of it sits where. */
export function sqliteRosterMatches(
  database: Database,
): Pick<RosterStore, "attach" | "detach" | "ofRoom" | "studentsInSeats" | "saveMatches" | "seatsOf"> {
  const field = sql.placeholder;
  const match = database
    .insert(rosterMatches)
    .values({ participantId: field("participantId"), rosterId: field("rosterId"), row: field("row") })
    .onConflictDoUpdate({
      target: rosterMatches.participantId,
      set: { rosterId: sql`excluded.roster_id`, row: sql`excluded.row` },
    })
    .prepare();

  const seatsOfRow = database
    .select({ id: participants.id })
    .from(participants)
    .innerJoin(rosterMatches, eq(rosterMatches.participantId, participants.id))
    .where(
      and(
        eq(participants.roomId, field("roomId")),
        eq(rosterMatches.rosterId, field("rosterId")),
        eq(rosterMatches.row, field("row")),
      ),
    )
    .prepare();

  function forgetMatches(roomId: RoomId): void {
    const seats = database
      .select({ id: participants.id })
      .from(participants)
      .where(eq(participants.roomId, roomId));
    database.delete(rosterMatches).where(inArray(rosterMatches.participantId, seats)).run();
  }

  /** The rows of seats of a room, of the list that it goes by. */
  function matched(roomId: RoomId) {
    return database
      .select({
        participantId: rosterMatches.participantId,
        row: rosterMatches.row,
        name: rosterStudents.name,
        studentId: rosterStudents.studentId,
        section: rosterStudents.section,
      })
      .from(rosterMatches)
      .innerJoin(participants, eq(participants.id, rosterMatches.participantId))
      .innerJoin(
        roomRosters,
        and(eq(roomRosters.roomId, participants.roomId), eq(roomRosters.rosterId, rosterMatches.rosterId)),
      )
      .innerJoin(
        rosterStudents,
        and(eq(rosterStudents.rosterId, rosterMatches.rosterId), eq(rosterStudents.row, rosterMatches.row)),
      )
      .where(eq(participants.roomId, roomId))
      .all();
  }

  return {
    async attach(roomId, rosterId) {
      database.transaction(
        () => {
          const now = database.select().from(roomRosters).where(eq(roomRosters.roomId, roomId)).get();
          if (now?.rosterId === rosterId) return;
          forgetMatches(roomId);
          database
            .insert(roomRosters)
            .values({ roomId, rosterId })
            .onConflictDoUpdate({ target: roomRosters.roomId, set: { rosterId } })
            .run();
        },
        { behavior: "immediate" },
      );
    },
    async detach(roomId) {
      database.transaction(
        () => {
          forgetMatches(roomId);
          database.delete(roomRosters).where(eq(roomRosters.roomId, roomId)).run();
        },
        { behavior: "immediate" },
      );
    },
    async ofRoom(roomId) {
      const roster = database
        .select(getTableColumns(rosters))
        .from(roomRosters)
        .innerJoin(rosters, eq(rosters.id, roomRosters.rosterId))
        .where(eq(roomRosters.roomId, roomId))
        .get();
      if (!roster) return null;
      const full = await readRosterRows(database, roster);
      return {
        ...full,
        matches: new Map(matched(roomId).map(({ participantId, row }) => [participantId, row])),
      };
    },
    async studentsInSeats(roomId) {
      return new Map(matched(roomId).map(({ participantId, ...student }) => [participantId, student]));
    },
    async saveMatches(roomId, changes) {
      database.transaction(
        () => {
          const current = database.select().from(roomRosters).where(eq(roomRosters.roomId, roomId)).get();
          if (!current) return;
          const { rosterId } = current;
          const known = new Map(matched(roomId).map((seat) => [seat.participantId, seat.row]));
          const seats = new Set<ParticipantId>(
            database
              .select({ id: participants.id })
              .from(participants)
              .where(eq(participants.roomId, roomId))
              .all()
              .map(({ id }) => id),
          );
          for (const [participantId, row] of changes) {
            if (!seats.has(participantId) || (known.get(participantId) ?? null) === row) continue;
            if (row === null)
              database.delete(rosterMatches).where(eq(rosterMatches.participantId, participantId)).run();
            else match.run({ participantId, rosterId, row });
          }
        },
        { behavior: "immediate" },
      );
    },
    async seatsOf(roomId, rosterId, row) {
      return seatsOfRow.all({ roomId, rosterId, row }).map(({ id }) => id);
    },
  };
}
