"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";

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
