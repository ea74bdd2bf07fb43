"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { counted } from "@/app/rosters/counted";
import { runtime } from "@/db/runtime";
import { participantId, rosterId } from "@/lib/ids";
import type { Room } from "@/lib/room/room";
import { type RoomAccess, roomOrNothing } from "../../room-for";

const matchingSchema = z.strictObject({
  roster: z.string().max(100),
  seats: z.array(z.tuple([z.string().max(100), z.int().min(0).nullable()])).max(20_000),
});

/** Which seat is which row of a class list, or nobody's. Seats that are not named stay as they are. */
export type SavedMatching = z.infer<typeof matchingSchema>;

/** From now on the room goes by this list, and these seats are these rows. The sentence to show where that failed. */
export async function saveMatching(code: string, matching: SavedMatching): Promise<string | null> {
  const { room, by } = await roomOrNothing(code, "/roster");
  const read = matchingSchema.safeParse(matching);
  if (!read.success) return notSaved;
  const { rosters } = runtime();
  const [full, attached] = await Promise.all([
    rosters.byId(rosterId(read.data.roster), room.ownerId),
    rosters.ofRoom(room.id),
  ]);
  if (!full) return "This list was deleted meanwhile. Choose another one.";
  if (isLetInBy(room) && attached?.roster.id !== full.roster.id) return notSaved;
  const rows = new Set(full.students.map(({ row }) => row));
  if (read.data.seats.some(([, row]) => row !== null && !rows.has(row))) return notSaved;
  await rosters.attach(room.id, full.roster.id);
  await rosters.saveMatches(
    room.id,
    new Map(read.data.seats.map(([seat, row]) => [participantId(seat), row])),
  );
  const matched = (await rosters.studentsInSeats(room.id)).size;
  await audit(
    { room, by },
    `${counted(matched, "seat")} of ${counted(full.students.length, "listed student")}`,
  );
  revalidatePath(`/console/${room.code}/roster`);
  return null;
}

/** The room goes by no list any more; who sat where is forgotten. */
export async function detachRoster(code: string): Promise<void> {
  const { room, by } = await roomOrNothing(code, "/roster");
  if (!isLetInBy(room)) {
    await runtime().rosters.detach(room.id);
    await audit({ room, by }, "list taken off");
  }
  redirect(`/console/${room.code}/roster`);
}

const notSaved = "The matching did not arrive as it was sent. Reload the page and try again.";

function isLetInBy({ settings, place }: Room): boolean {
  return settings.admission.type === "uploaded" && place.name !== "ended";
}

async function audit({ room, by }: Pick<RoomAccess, "room" | "by">, detail: string): Promise<void> {
  await runtime().audit.add({
    ...{ at: Date.now(), actorId: by.id, roomId: room.id, action: "rosterMatched", detail },
  });
}
