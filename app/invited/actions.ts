"use server";

import { z } from "zod";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { newcomerSchema } from "@/lib/accounts/newcomer";
import { openInvitation } from "./open-invitation";

const tokenSchema = z.string().max(100);

const gone =
  "This invitation does not work any more: it was used, taken back, or is too old. Ask whoever sent it for a new one.";
const tooManyTries =
  "Too many links that lead nowhere were tried from this network. Wait a minute, then try again.";

/** Where somebody goes who was let in, or the sentence to show. */
export type Welcome = { readonly problem: string } | { readonly problem: null; readonly to: string };

/** Makes an account by an invitation. The page signs in with it afterwards. */
export async function acceptInvitation(token: string, asked: unknown): Promise<Welcome> {
  const read = newcomerSchema.safeParse(asked);
  if (!read.success) return { problem: read.error.issues[0]?.message ?? gone };
  const secret = tokenSchema.safeParse(token);
  const opened = secret.success ? await openInvitation(secret.data) : null;
  if (opened === "tooManyTries") return { problem: tooManyTries };
  if (!opened || !secret.success) return { problem: gone };
  const { accounts, invitations } = runtime();
  const password = await accounts.hashed(read.data.password);
  const outcome = await invitations.accept(secret.data, { ...read.data, password }, Date.now());
  if (outcome === "gone") return { problem: gone };
  if (outcome === "emailTaken")
    return {
      problem:
        "There is an account with this e-mail already. Sign in with it, then open this link again, or use another e-mail.",
    };
  return { problem: null, to: opened.room ? `/console/${opened.room.code}` : "/decks" };
}

/** Lets whoever is signed in into the room of an invitation. */
export async function joinRoom(token: string): Promise<Welcome> {
  const secret = tokenSchema.safeParse(token);
  const { id } = await requireInstructor("/decks");
  const opened = secret.success ? await openInvitation(secret.data) : null;
  if (opened === "tooManyTries") return { problem: tooManyTries };
  if (!opened?.room || !secret.success) return { problem: gone };
  const outcome = await runtime().invitations.join(secret.data, id, Date.now());
  if (outcome === "gone") return { problem: gone };
  return { problem: null, to: `/console/${opened.room.code}` };
}
