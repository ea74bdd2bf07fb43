"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { runtime } from "@/db/runtime";
import { helperRoles, mayInRoom } from "@/lib/accounts/may";
import { roomOrNothing } from "../../room-for";

const idSchema = z.string().max(100);
const helperSchema = z.tuple([idSchema, z.enum(helperRoles)]);

/**
 * Shares a room with an account of this server, or says what somebody with whom it is shared is in it. The sentence to show
 * where that failed.
 */
export async function setRunnerRole(code: string, person: string, role: string): Promise<string | null> {
  const { room, as } = await roomOrNothing(code, "/runners");
  if (!mayInRoom(as, "share")) notFound();
  const read = helperSchema.safeParse([person, role]);
  const { people, members, door } = runtime();
  const found = read.success && (await people.list()).find(({ id }) => id === read.data[0]);
  if (!read.success || !found)
    return "Choose somebody from the list. If they are gone from it, reload the page.";
  if (found.id === room.ownerId) return null;
  await members.put(room.id, ...read.data, Date.now());
  await door.recheckConsoles();
  revalidatePath(`/console/${room.code}/runners`);
  return null;
}

/** Takes somebody off a room, or oneself. Their consoles close at once. */
export async function removeRunner(code: string, person: string): Promise<void> {
  const { room, by, as } = await roomOrNothing(code, "/runners");
  const read = idSchema.safeParse(person);
  if (!read.success || (read.data !== by.id && !mayInRoom(as, "share"))) notFound();
  const { members, door } = runtime();
  await members.remove(room.id, read.data);
  await door.recheckConsoles();
  if (read.data === by.id && by.id !== room.ownerId) redirect("/decks");
  revalidatePath(`/console/${room.code}/runners`);
}
