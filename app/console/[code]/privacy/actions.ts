"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ErasureOutcome } from "@/db/erasure";
import type { FoundSeat } from "@/db/erasure-search";
import { runtime } from "@/db/runtime";
import { participantId } from "@/lib/ids";
import { roomOrNothing } from "../../room-for";

const typedSchema = z.string().max(200);
const orderSchema = z.strictObject({ participant: z.string().max(100), withListRow: z.boolean() });

/** Whom to erase, as the page asks for it. */
export type AskedErasure = z.infer<typeof orderSchema>;

/** The students of a room that fit what was typed. Asked by POST: names stay out of addresses. */
export async function findStudents(code: string, typed: string): Promise<readonly FoundSeat[]> {
  const { room } = await roomOrNothing(code, "/privacy");
  const read = typedSchema.safeParse(typed);
  return read.success ? runtime().privacy.findSeats(room, read.data) : [];
}

/** Erases a student of a room for good. */
export async function eraseStudent(code: string, asked: AskedErasure): Promise<ErasureOutcome> {
  const { room, by } = await roomOrNothing(code, "/privacy");
  const read = orderSchema.safeParse(asked);
  if (!read.success) return { type: "notFound" };
  const { participant, withListRow } = read.data;
  const outcome = await runtime().privacy.erase({
    ...{ roomId: room.id, participant: participantId(participant), withListRow },
    ...{ actorId: by.id, at: Date.now() },
  });
  revalidatePath(`/console/${room.code}/privacy`);
  return outcome;
}
