"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { roomOf } from "@/app/console/room-of";
import { requireMay } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { accountRoles, helperRoles, may, mayInRoom, mayInvite } from "@/lib/accounts/may";
import { cleanName } from "@/lib/room/nickname";

const askedSchema = z.strictObject({
  role: z.enum(helperRoles),
  note: z.string().max(400).transform(cleanName),
  /** The code of the room that it leads to, if any. */
  code: z.string().max(20).nullable(),
});
const idSchema = z.string().max(100);
const longestNote = 60;

/** A new invitation, as a page asks for it. */
export type AskedInvitation = z.input<typeof askedSchema>;

/** The link to pass on: it is shown this once. */
export type Invited =
  | { readonly link: string; readonly problem: null }
  | { readonly link: null; readonly problem: string };

/** Makes a link that lets somebody in. */
export async function invite(asked: AskedInvitation): Promise<Invited> {
  const by = await requireMay("/people", "inviteAssistants");
  const read = askedSchema.safeParse(asked);
  if (!read.success || !mayInvite(by.role, read.data.role)) return { link: null, problem: notYours };
  const { role, note, code } = read.data;
  const access = code === null ? null : await roomOf(code, by);
  if (code !== null && !mayInRoom(access?.as ?? null, "share")) return { link: null, problem: notYours };
  const { invitations, origin } = runtime();
  const room = access?.room.id ?? null;
  const invitation = { role, room, note: note.slice(0, longestNote), invitedBy: by.id };
  const token = await invitations.create(invitation, Date.now());
  revalidatePath("/people");
  if (access) revalidatePath(`/console/${access.room.code}/runners`);
  return { link: `${origin}/invited/${token}`, problem: null };
}

/** Takes an invitation back: one's own, or anybody's for the owner of the server. */
export async function revokeInvitation(id: string): Promise<void> {
  const by = await requireMay("/people", "inviteAssistants");
  const read = idSchema.safeParse(id);
  if (read.success)
    await runtime().invitations.revoke(read.data, may(by.role, "managePeople") ? null : by.id);
  revalidatePath("/people");
  revalidatePath("/console/[code]/runners", "page");
}

/** Changes what an account is. The sentence to show where that is not possible. */
export async function changeRole(id: string, role: string): Promise<string | null> {
  await requireMay("/people", "managePeople");
  const read = z.tuple([idSchema, z.enum(accountRoles)]).safeParse([id, role]);
  if (!read.success) return gone;
  const { people, door } = runtime();
  const outcome = await people.setRole(...read.data);
  if (outcome === "lastOwner") return lastOwner;
  if (outcome === "notFound") return gone;
  await door.recheckConsoles();
  revalidatePath("/people");
  return null;
}

/** Removes an account for good; what is kept under it becomes that of whoever does it. */
export async function removeAccount(id: string): Promise<string | null> {
  const by = await requireMay("/people", "managePeople");
  const read = idSchema.safeParse(id);
  if (!read.success) return gone;
  if (read.data === by.id) return "This is your own account. Another owner can remove it.";
  const { people, door, audit } = runtime();
  const outcome = await people.remove(read.data, by.id);
  if (outcome.type !== "removed") return outcome.type === "lastOwner" ? lastOwner : gone;
  await door.roomsGiven(outcome.rooms, by.id);
  await door.recheckConsoles();
  const detail = `${outcome.rooms.length} rooms handed over`;
  await audit.add({ at: Date.now(), actorId: by.id, roomId: null, action: "accountRemoved", detail });
  revalidatePath("/people");
  return null;
}

const notYours = "You cannot invite to that. Reload the page: your role may have changed.";
const gone = "This account is not there any more. Reload the page.";
const lastOwner = "This is the last owner of this server. Make somebody else an owner first.";
