import { runtime } from "@/db/runtime";
import type { PartId } from "@/lib/ids";
import { readJoinCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";

/** A part of the signed-in instructor's own room that was opened for answers. */
export interface AskedOfOwnRoom {
  readonly room: Room;
  readonly part: PartId;
  /** How many there were. */
  readonly rounds: number;
  readonly query: URLSearchParams;
}

/** The part that `?part=…` asks for; null where it is not there for whoever asks. */
export async function askedOfOwnRoom(request: Request, code: string): Promise<AskedOfOwnRoom | null> {
  const { rooms, accounts } = runtime();
  const instructor = await accounts.instructorOf(request.headers);
  const known = readJoinCode(code);
  const room = instructor && known && (await rooms.load(known));
  if (!room || room.ownerId !== instructor.id) return null;
  const query = new URL(request.url).searchParams;
  const asked = room.parts.find(({ id }) => id === query.get("part"));
  if (!asked || asked.state.name === "ready") return null;
  return { room, part: asked.id, rounds: asked.state.round, query };
}

/** To whom a room is not there, it is not told that it exists. */
export function notThere(): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new Response("You have no such room, or nothing of it was asked.\n", { status: 404, headers });
}
