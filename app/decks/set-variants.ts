"use server";

import { randomInt } from "node:crypto";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { inTurns } from "@/db/in-turns";
import { runtime } from "@/db/runtime";
import { drawVariants } from "@/lib/decks/draw-variants";
import { storedQuestion } from "@/lib/decks/stored-question";
import { type ChangeReply, changeDeck } from "./change-deck";
import { deckView } from "./deck-view";

/** So many different numbers, the first among them: neighbours have the same ones once in as many. */
const dealt = 16;

/** Gives every student own numbers in a question of a deck, or everybody the same again. */
export async function setVariants(deckId: string, id: string, own: boolean): Promise<ChangeReply> {
  const instructor = await requireInstructor("/decks");
  const found = await runtime().decks.forUser(deckId, instructor.id);
  const before = found?.deck.questions.find((question) => question.id === id);
  // One that is gone is refused as any other step on it is; this one changes nothing.
  if (!found || !before) return changeDeck(deckId, { type: "moveQuestion", id, inFrontOf: id });
  const { variants: _, ...same } = before;
  const drawing = drawVariants(
    { ...same, weightIndex: found.deck.weightIndex },
    { count: dealt - 1, seed: randomInt(1, 1_000_000) },
  );
  const drawn = own ? await inTurns(drawing) : ({ ok: true, value: same } as const);
  if (!drawn.ok)
    return { ok: false, kind: "notAllowed", sentence: drawn.error, deck: await deckView(found), now: null };
  return changeDeck(deckId, {
    type: "replaceQuestion",
    before: storedQuestion(before),
    question: storedQuestion(drawn.value),
  });
}
