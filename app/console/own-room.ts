import { requireInstructor } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { readJoinCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";

/** The room of an address, if it is the signed-in instructor's own. `page` is the page's place below the console. */
export async function ownRoom(
  code: string,
  page: "" | "/review" | "/exports" | "/roster" | "/privacy",
): Promise<Room | "notFound" | "notYours"> {
  const instructor = await requireInstructor(`/console/${code}${page}`);
  const known = readJoinCode(code);
  const room = known && (await runtime().rooms.load(known));
  if (!room) return "notFound";
  return room.ownerId === instructor.id ? room : "notYours";
}
