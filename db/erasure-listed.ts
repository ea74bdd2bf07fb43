import { and, eq, inArray } from "drizzle-orm";
import type { ParticipantId, RosterId } from "@/lib/ids";
import type { Participant } from "@/lib/room/submission";
import { type Database, schema } from "./database";

const { participants, rosters, rosterStudents, rosterMatches } = schema;

/** Who of a class list a seat is. */
export interface Listed {
  readonly rosterId: RosterId;
  readonly row: number;
  readonly name: string;
}

/** Who of a class list sits there; undefined where nobody said. */
export function listedAs(database: Database, id: ParticipantId): Listed | undefined {
  return database
    .select({ rosterId: rosterMatches.rosterId, row: rosterMatches.row, name: rosterStudents.name })
    .from(rosterMatches)
    .innerJoin(
      rosterStudents,
      and(eq(rosterStudents.rosterId, rosterMatches.rosterId), eq(rosterStudents.row, rosterMatches.row)),
    )
    .where(eq(rosterMatches.participantId, id))
    .get();
}

/** The further seats of the same student in the room: of a second phone, or after a lost cookie. */
export function otherSeats(
  database: Database,
  { id: seat, roomId }: Pick<Participant, "id" | "roomId">,
  { rosterId, row }: Listed,
): readonly Participant[] {
  const ofStudent = database
    .select({ id: rosterMatches.participantId })
    .from(rosterMatches)
    .where(and(eq(rosterMatches.rosterId, rosterId), eq(rosterMatches.row, row)));
  return database
    .select()
    .from(participants)
    .where(and(eq(participants.roomId, roomId), inArray(participants.id, ofStudent)))
    .all()
    .filter(({ id }) => id !== seat);
}

/**
 * Makes a row of a class list nobody's. The row itself stays, empty: the others are known by their place. Who of other
 * rooms was matched with it is not any more.
 */
export function blankRow(database: Database, { rosterId, row }: Listed): void {
  const list = database.select({ file: rosters.file }).from(rosters).where(eq(rosters.id, rosterId)).get();
  const cells = list?.file.header.map(() => "") ?? [];
  const nobody = { name: "", aliases: [], studentId: null, section: null, extraTime: 1, cells };
  database
    .update(rosterStudents)
    .set(nobody)
    .where(and(eq(rosterStudents.rosterId, rosterId), eq(rosterStudents.row, row)))
    .run();
  database
    .delete(rosterMatches)
    .where(and(eq(rosterMatches.rosterId, rosterId), eq(rosterMatches.row, row)))
    .run();
}
