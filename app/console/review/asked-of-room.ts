import { runtime } from "@/db/runtime";
import { mayInRoom } from "@/lib/accounts/may";
import type { PartId } from "@/lib/ids";
import type { Room } from "@/lib/room/room";
import { roomOf } from "../room-of";

/** A part, opened for answers, of a room that whoever is signed in may review. */
export interface AskedOfRoom {
  readonly room: Room;
  readonly part: PartId;
  /** How many there were. */
  readonly rounds: number;
  readonly query: URLSearchParams;
}

/** The part that `?part=…` asks for; null where it is not there for whoever asks. */
export async function askedOfRoom(request: Request, code: string): Promise<AskedOfRoom | null> {
  const by = await runtime().accounts.instructorOf(request.headers);
  const access = by && (await roomOf(code, by));
  if (!access || !mayInRoom(access.as, "review")) return null;
  const { room } = access;
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
