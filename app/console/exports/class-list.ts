import type { RoomRoster, RosterStore } from "@/db/roster-store";
import { type Runtime, runtime } from "@/db/runtime";
import type { ParticipantId, RoomId } from "@/lib/ids";

/** The class list that a room goes by, with all its rows and whose seat is which; null where it goes by none. */
export async function classListOf(room: RoomId): Promise<RoomRoster | null> {
  return (await rosters()?.ofRoom(room)) ?? null;
}

/** The list's id of each seat that was matched with a student who has one. */
export async function studentIdsOf(room: RoomId): Promise<ReadonlyMap<ParticipantId, string>> {
  const students = await rosters()?.studentsInSeats(room);
  return new Map(
    [...(students ?? [])].flatMap(([seat, { studentId }]) => (studentId === null ? [] : [[seat, studentId]])),
  );
}

function rosters(): RosterStore | undefined {
  const shared: Runtime & { readonly rosters?: RosterStore } = runtime();
  return shared.rosters;
}
