import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Instructor } from "@/db/accounts";
import { runtime } from "@/db/runtime";
import { type Deed, may } from "@/lib/accounts/may";
import { signInPath } from "./destination";

/** Who is signed in, and as what. Anybody else is sent to sign in first, and comes back to `path` afterwards. */
export async function requireInstructor(path: string): Promise<Instructor> {
  const instructor = await runtime().accounts.instructorOf(await headers());
  if (!instructor) redirect(signInPath(path));
  return instructor;
}

/** The same where it takes a role that may do something: to others nothing is at this address. */
export async function requireMay(path: string, deed: Deed): Promise<Instructor> {
  const instructor = await requireInstructor(path);
  if (!may(instructor.role, deed)) notFound();
  return instructor;
}
