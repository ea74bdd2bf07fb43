"use server";

import { randomBytes, randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { sourcesOf } from "@/db/deck-store";
import { runtime } from "@/db/runtime";
import { partId, type RoomCode, roomId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import { type WeightIndex, weightIndexSchema } from "@/lib/problems/notation";
import { joinCodeFrom } from "@/lib/room/join-code";
import { readAdmission } from "@/lib/room/read-admission";
import { usualSettings } from "@/lib/room/settings";

/**
 * Opens a room with the questions of a deck as they are now, and goes to its console. `emptyList` where students were
 * to be let in by a list that holds no name, `listGone` where by an uploaded one that is no longer there.
 */
export async function openRoom(
  deckId: string,
  _: unknown,
  form: FormData,
): Promise<"emptyList" | "listGone"> {
  const { id: ownerId } = await requireInstructor("/decks");
  const { rooms, decks, rosters } = runtime();
  const isUploaded = form.get("admission") === "uploaded";
  const lists = isUploaded ? await rosters.listByOwner(ownerId) : [];
  const admission = readAdmission(
    form.get("admission"),
    form.get(isUploaded ? "uploaded" : "roster"),
    lists.map(({ id: roster, title }) => ({ roster, title })),
  );
  if (!admission) return isUploaded ? "listGone" : "emptyList";
  const deck = await decks.byId(deckId);
  if (!deck) notFound();

  // A question that cannot be built is listed on the page; the room does without it.
  const questions = sourcesOf(deck).flatMap((source) => {
    const built = questionFrom(source);
    return built.ok ? [{ source, parts: built.value.parts.map((part) => partId(source.id, part.id)) }] : [];
  });
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

/** Which index of a weight stands first, in everything that the deck shows from now on. */
export async function setNotation(deckId: string, weightIndex: WeightIndex): Promise<void> {
  await requireInstructor("/decks");
  await runtime().decks.setWeightIndex(deckId, weightIndexSchema.parse(weightIndex));
  revalidatePath("/decks");
}

function drawCode(): RoomCode {
  // Sixteen bytes hold six usable ones but for once in some 10⁸ draws.
  return joinCodeFrom(randomBytes(16)) ?? drawCode();
}
