"use server";

import { notFound, redirect } from "next/navigation";
import { loadRecords } from "@/app/review/load-records";
import { runtime } from "@/db/runtime";
import { ownRoom } from "../own-room";
import { followUps } from "./failures";

/** Writes a deck of the questions to ask next, and goes there. Asked again it is made anew, in the same place. */
export async function makeFollowUpDeck(code: string): Promise<void> {
  const room = await ownRoom(code, "/review");
  if (typeof room === "string") notFound();
  const questions = await followUps(await loadRecords(room));
  if (questions.length === 0) notFound();
  const id = `followup-${room.code}`;
  await runtime().decks.put({
    ...{ id, title: `Follow-up: ${room.title}`, questions, updatedAt: Date.now() },
    description: "New questions on what the class failed most.",
    weightIndex: room.questions[0]?.weightIndex ?? "from-to",
  });
  redirect(`/decks#${id}`);
}
