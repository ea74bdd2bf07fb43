"use server";

import { notFound, redirect } from "next/navigation";
import { loadRecords } from "@/app/review/load-records";
import { runtime } from "@/db/runtime";
import { ok } from "@/lib/result";
import { ownRoom } from "../own-room";
import { followUps } from "./failures";

/** Writes a deck of the questions to ask next, and goes there. Asked again it is made anew, in the same place. */
export async function makeFollowUpDeck(code: string): Promise<void> {
  const room = await ownRoom(code, "/review");
  if (typeof room === "string") notFound();
  const questions = await followUps(await loadRecords(room));
  if (questions.length === 0) notFound();
  const { decks } = runtime();
  const id = `followup-${room.code}`;
  const change = { by: room.ownerId, at: Date.now(), apart: true };
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
