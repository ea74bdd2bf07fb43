import type { Instructor } from "@/db/accounts";
import { runtime } from "@/db/runtime";
import type { RoomRole } from "@/lib/accounts/may";
import { readJoinCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";

/** The room of a code, and what somebody is in it: null is a stranger. Null where no room has the code. */
export async function roomOf(
  code: string,
  by: Instructor,
): Promise<{ readonly room: Room; readonly as: RoomRole | null } | null> {
  const { rooms, members } = runtime();
  const known = readJoinCode(code);
  const room = known && (await rooms.load(known));
  return room && { room, as: await members.roleOf(room, by) };
}
