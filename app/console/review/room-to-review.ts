import { notFound } from "next/navigation";
import type { Room } from "@/lib/room/room";
import { ownRoom } from "../own-room";

/** The signed-in instructor's own room. Of anybody else's it is not told that it exists. */
export async function roomToReview(code: string, page: "/review" | "/review/students"): Promise<Room> {
  const room = await ownRoom(code, page);
  if (typeof room === "string") notFound();
  return room;
}
