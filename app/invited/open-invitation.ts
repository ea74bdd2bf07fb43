import { headers } from "next/headers";
import { addressHeader } from "@/db/auth-options";
import type { OpenInvitation } from "@/db/invitations";
import { runtime } from "@/db/runtime";

/** 32 bytes in base64url. */
const form = /^[\w-]{43}$/;

/**
 * What a link invites to; null where it does not work. Links that lead nowhere are counted with join codes, of every address,
 * and after too many nothing is told for a while.
 */
export async function openInvitation(token: string): Promise<OpenInvitation | "tooManyTries" | null> {
  if (!form.test(token)) return null;
  const { door, invitations } = runtime();
  const open = () => invitations.open(token, Date.now());
  const address = (await headers()).get(addressHeader) ?? "";
  if (!(await door.mayTry(address, token, async () => (await open()) !== null))) return "tooManyTries";
  return open();
}
