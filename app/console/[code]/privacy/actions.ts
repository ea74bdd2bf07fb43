"use server";

import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { z } from "zod";
import type { ErasureOutcome } from "@/db/erasure";
import type { FoundSeat } from "@/db/erasure-search";
import { runtime } from "@/db/runtime";
import { participantId } from "@/lib/ids";
import type { Room } from "@/lib/room/room";
import { ownRoom } from "../../own-room";

const typedSchema = z.string().max(200);
const orderSchema = z.strictObject({ participant: z.string().max(100), withListRow: z.boolean() });

/** Whom to erase, as the page asks for it. */
export type AskedErasure = z.infer<typeof orderSchema>;

/** The students of a room that fit what was typed. Asked by POST: names stay out of addresses. */
export async function findStudents(code: string, typed: string): Promise<readonly FoundSeat[]> {
  const room = await roomOf(code);
  const read = typedSchema.safeParse(typed);
  return read.success ? runtime().privacy.findSeats(room, read.data) : [];
}

/** Erases a student of a room for good. */
export async function eraseStudent(code: string, asked: AskedErasure): Promise<ErasureOutcome> {
  const room = await roomOf(code);
  const read = orderSchema.safeParse(asked);
  if (!read.success) return { type: "notFound" };
  const { participant, withListRow } = read.data;
  const outcome = await runtime().privacy.erase({
    ...{ roomId: room.id, participant: participantId(participant), withListRow },
    ...{ actorId: room.ownerId, at: Date.now() },
  });
  revalidatePath(`/console/${room.code}/privacy`);
  return outcome;
}

async function roomOf(code: string): Promise<Room> {
  const room = await ownRoom(code, "/privacy");
  return typeof room === "string" ? notFound() : room;
}
