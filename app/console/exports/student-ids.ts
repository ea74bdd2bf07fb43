import { runtime } from "@/db/runtime";
import type { ParticipantId, RoomId } from "@/lib/ids";

/** The class list's id of each seat that was matched with a student who has one; none where the room goes by no list. */
export async function studentIdsOf(room: RoomId): Promise<ReadonlyMap<ParticipantId, string>> {
  const students = await runtime().rosters.studentsInSeats(room);
  return new Map(
    [...students].flatMap(([seat, { studentId }]) => (studentId === null ? [] : [[seat, studentId]])),
  );
}
