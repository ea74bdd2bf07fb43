import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Instructor } from "@/db/accounts";
import { runtime } from "@/db/runtime";
import { signInPath } from "./destination";

/** Who is signed in. Anybody else is sent to sign in first, and comes back to `path` afterwards. */
export async function requireInstructor(path: string): Promise<Instructor> {
  const instructor = await runtime().accounts.instructorOf(await headers());
  if (!instructor) redirect(signInPath(path));
  return instructor;
}
