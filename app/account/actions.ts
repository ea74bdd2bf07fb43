"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { accountName } from "@/lib/accounts/newcomer";

const idSchema = z.string().max(100);

/** Gives an account that signed in by a link its first password. The sentence to show where that failed. */
export async function setFirstPassword(newPassword: string): Promise<string | null> {
  await requireInstructor("/account");
  try {
    await runtime().accounts.auth.api.setPassword({ body: { newPassword }, headers: await headers() });
  } catch {
    return "This password was not accepted. Use 10 to 128 characters; if you have a password already, reload the page.";
  }
  revalidatePath("/account");
  return null;
}

/** How others on this server call whoever asks. The sentence to show where that failed. */
export async function saveName(typed: string): Promise<string | null> {
  const { id } = await requireInstructor("/account");
  const name = accountName.safeParse(typed);
  if (!name.success) return name.error.issues[0]?.message ?? "This name was not accepted.";
  await runtime().people.setName(id, name.data);
  revalidatePath("/account");
  return null;
}

/** Signs whoever asks out in one other place; consoles that are open there close at once. */
export async function endSession(session: string): Promise<void> {
  const { id } = await requireInstructor("/account");
  const read = idSchema.safeParse(session);
  if (read.success) await runtime().sessions.end(id, read.data);
  await runtime().door.recheckConsoles();
  revalidatePath("/account");
}

/** Signs whoever asks out everywhere but here. */
export async function endOtherSessions(): Promise<void> {
  const { id, session } = await requireInstructor("/account");
  await runtime().sessions.endOthers(id, session);
  await runtime().door.recheckConsoles();
  revalidatePath("/account");
}
