import { notFound } from "next/navigation";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import type { Instructor } from "@/db/accounts";
import { mayInRoom, type RoomRole } from "@/lib/accounts/may";
import type { Room } from "@/lib/room/room";
import { roomOf } from "./room-of";
import { type RoomPage, roomPages } from "./room-pages";

/** A room, and who asks for it. */
export interface RoomAccess {
  readonly room: Room;
  readonly by: Instructor;
  /** What they are in the room. */
  readonly as: RoomRole;
}

/** The room of an address for whoever is signed in, where the page is for them. */
export async function roomFor(code: string, page: RoomPage): Promise<RoomAccess | "notFound" | "notYours"> {
  const by = await requireInstructor(`/console/${code}${page}`);
  const access = await roomOf(code, by);
  if (!access) return "notFound";
  const { room, as } = access;
  return as !== null && mayInRoom(as, roomPages[page]) ? { room, as, by } : "notYours";
}

/** The same where anybody else gets what nobody's address gets: it is not told that such a room exists. */
export async function roomOrNothing(code: string, page: RoomPage): Promise<RoomAccess> {
  const access = await roomFor(code, page);
  return typeof access === "string" ? notFound() : access;
}
