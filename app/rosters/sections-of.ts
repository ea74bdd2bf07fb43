import { runtime } from "@/db/runtime";
import type { ParticipantId } from "@/lib/ids";
import type { Room } from "@/lib/room/room";

/** The section of each student of a room, as its class list has it; seats without one are not in it. */
export function sectionsOf(room: Pick<Room, "id">): Promise<ReadonlyMap<ParticipantId, string>> {
  return saidOf(room, "section");
}

/** The id of each student of a room, as its class list has it to the last character. */
export function studentIdsOf(room: Pick<Room, "id">): Promise<ReadonlyMap<ParticipantId, string>> {
  return saidOf(room, "studentId");
}

async function saidOf({ id }: Pick<Room, "id">, what: "section" | "studentId") {
  const students = await runtime().rosters.studentsInSeats(id);
  return new Map(
    [...students].flatMap(([seat, { [what]: said }]) => (said === null ? [] : [[seat, said] as const])),
  );
}
