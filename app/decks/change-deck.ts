"use server";

import { requireInstructor } from "@/app/sign-in/require-instructor";
import type { OwnDeck } from "@/db/deck-store";
import { runtime } from "@/db/runtime";
import { may } from "@/lib/accounts/may";
import { type DeckRefusal, changeDeck as stepped } from "@/lib/decks/change-deck";
import { type DeckChange, deckChangeSchema } from "@/lib/decks/deck-change";
import type { DeckContent } from "@/lib/decks/deck-content";
import { undoOf } from "@/lib/decks/undo-change";
import type { QuestionSource } from "@/lib/problems/question";
import { type DeckView, deckView } from "./deck-view";
import { refusalSentence } from "./refusal-sentence";

export type ChangeReply =
  | { readonly ok: true; readonly deck: DeckView; readonly undo: DeckChange | null }
  | {
      readonly ok: false;
      readonly sentence: string;
      readonly kind: DeckRefusal["kind"] | "deckGone" | "notAllowed" | "unreadable";
      /** As it is now; null where there is none for who asks. */
      readonly deck: DeckView | null;
      /** The question that somebody else wrote meanwhile. */
      readonly now: QuestionSource | null;
    };

/** Takes one step of work on a deck, or says why not and how the deck is now. */
export async function changeDeck(id: string, asked: unknown): Promise<ChangeReply> {
  const { id: by, role } = await requireInstructor("/decks");
  const { decks } = runtime();
  const own = await decks.forUser(id, by);
  if (!own) return refused({ kind: "deckGone" }, null);
  const read = deckChangeSchema.safeParse(asked);
  if (!read.success) return { ok: false, ...unreadable, deck: await deckView(own), now: null };
  const change = read.data;
  if (own.access === "anybody") return programDeck(own, change, may(role, "keepDecks"));
  let undo: DeckChange | null = null;
  const outcome = await decks.change(id, { by, at: Date.now() }, (content: DeckContent) => {
    undo = undoOf(content, change);
    return stepped(content, change);
  });
  if (outcome.ok) return { ok: true, deck: await deckView({ ...own, deck: outcome.value }), undo };
  const now = await decks.byId(id);
  const deck = now && now.trashedAt === null ? await deckView({ ...own, deck: now }) : null;
  return refused(outcome.error, deck);
}

function refused(refusal: DeckRefusal | { readonly kind: "deckGone" }, deck: DeckView | null): ChangeReply {
  const now = refusal.kind === "questionChanged" ? refusal.now : null;
  return { ok: false, kind: refusal.kind, sentence: refusalSentence(refusal), deck, now };
}

const unreadable = {
  kind: "unreadable",
  sentence: "This change did not arrive as it was sent. Reload the page and try it again.",
} as const;

/** Only the notation can be set of what comes with the program. */
async function programDeck(own: OwnDeck, change: DeckChange, mayKeep: boolean): Promise<ChangeReply> {
  if (change.type !== "setNotation" || !mayKeep) {
    const sentence = mayKeep
      ? "This deck comes with Backpoll. Make a copy of it to change it."
      : "This deck comes with Backpoll. Instructors say how its weights are written.";
    return { ok: false, kind: "notAllowed", sentence, deck: await deckView(own), now: null };
  }
  const { weightIndex } = change;
  await runtime().decks.setNotation(own.deck.id, weightIndex);
  const deck = await deckView({
    ...own,
    deck: { ...own.deck, weightIndex, revision: own.deck.revision + 1 },
  });
  return { ok: true, deck, undo: { type: "setNotation", weightIndex: own.deck.weightIndex } };
}
