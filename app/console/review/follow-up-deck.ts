"use server";

import { notFound, redirect } from "next/navigation";
import { loadRecords } from "@/app/review/load-records";
import { runtime } from "@/db/runtime";
import { may } from "@/lib/accounts/may";
import { ok } from "@/lib/result";
import { roomOrNothing } from "../room-for";
import { followUps } from "./failures";

/** Writes a deck of the questions to ask next, and goes there. Asked again it is made anew, in the same place. */
export async function makeFollowUpDeck(code: string): Promise<void> {
  const { room, by } = await roomOrNothing(code, "/review");
  if (!may(by.role, "keepDecks")) notFound();
  const questions = await followUps(await loadRecords(room));
  if (questions.length === 0) notFound();
  const { decks } = runtime();
  // Each who runs the room has their own.
  const id = by.id === room.ownerId ? `followup-${room.code}` : `followup-${room.code}-${by.id}`;
  const change = { by: by.id, at: Date.now(), apart: true };
  const content = {
    ...{ title: `Follow-up: ${room.title}`, description: "New questions on what the class failed most." },
    ...{ tags: [], questions, weightIndex: room.questions[0]?.weightIndex ?? "from-to" },
  };
  const found = await decks.byId(id);
  if (!found) await decks.create(id, content, change);
  else {
    if (found.trashedAt !== null) await decks.trash(id, null);
    await decks.change(id, change, () => ok(content));
  }
  redirect(`/decks/${id}`);
}
