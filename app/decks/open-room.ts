"use server";

import { randomBytes, randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { requireMay } from "@/app/sign-in/require-instructor";
import { inTurns } from "@/db/in-turns";
import { runtime } from "@/db/runtime";
import { sourcesOf } from "@/lib/decks/deck-content";
import { type PartId, partId, type RoomCode, roomId } from "@/lib/ids";
import { questionWithVariants } from "@/lib/problems/families";
import type { QuestionSource } from "@/lib/problems/question";
import { joinCodeFrom } from "@/lib/room/join-code";
import { readAdmission } from "@/lib/room/read-admission";
import { usualSettings } from "@/lib/room/settings";
import type { Turns } from "@/lib/turns";
import { ownDeck } from "./own-deck";

/**
 * Opens a room with the questions of a deck as they are now, and goes to its console. `emptyList` where students were
 * to be let in by a list that holds no name, `listGone` where by an uploaded one that is no longer
 * there, `emptyDeck` where there is nothing to ask yet.
 */
export async function openRoom(
  deckId: string,
  _: unknown,
  form: FormData,
): Promise<"emptyList" | "listGone" | "emptyDeck"> {
  const { id: ownerId } = await requireMay("/decks", "openRooms");
  const { rooms, rosters } = runtime();
  const isUploaded = form.get("admission") === "uploaded";
  const lists = isUploaded ? await rosters.listByOwner(ownerId) : [];
  const admission = readAdmission(
    form.get("admission"),
    form.get(isUploaded ? "uploaded" : "roster"),
    lists.map(({ id: roster, title }) => ({ roster, title })),
  );
  if (!admission) return isUploaded ? "listGone" : "emptyList";
  const { deck } = await ownDeck(deckId);
  const questions = await inTurns(asked(sourcesOf(deck)));
  if (questions.length === 0) return "emptyDeck";
  const opened = {
    type: "roomOpened" as const,
    id: roomId(randomUUID()),
    ownerId,
    deckId: deck.id,
    title: deck.title,
    questions: questions.map(({ source }) => source),
    parts: questions.flatMap(({ parts }) => parts),
    settings: { ...usualSettings, admission },
  };
  let code = drawCode();
  while (!(await rooms.open({ ...opened, code }, Date.now()))) code = drawCode();
  if (admission.type === "uploaded") await rosters.attach(opened.id, admission.roster);
  redirect(`/console/${code}`);
}

interface AskedQuestion {
  readonly source: QuestionSource;
  readonly parts: readonly PartId[];
}

/** A question that cannot be built is listed on the deck's page; the room does without it. */
function* asked(sources: readonly QuestionSource[]): Turns<readonly AskedQuestion[]> {
  const all: AskedQuestion[] = [];
  for (const source of sources) {
    const built = yield* questionWithVariants(source);
    if (built.ok) all.push({ source, parts: built.value.parts.map((part) => partId(source.id, part.id)) });
    yield;
  }
  return all;
}

function drawCode(): RoomCode {
  // Sixteen bytes hold six usable ones but for once in some 10⁸ draws.
  return joinCodeFrom(randomBytes(16)) ?? drawCode();
}
