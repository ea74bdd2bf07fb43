import type { DeckRefusal } from "@/lib/decks/change-deck";
import { mostQuestions, mostTags } from "@/lib/decks/deck-content";
import { assertNever } from "@/lib/result";

/** Why a step was not taken, and what to do. */
export function refusalSentence(refusal: DeckRefusal | { readonly kind: "deckGone" }): string {
  switch (refusal.kind) {
    case "deckGone":
      return "This deck was moved to the trash meanwhile. Its owner can bring it back there.";
    case "questionGone":
      return "Somebody removed this question meanwhile, so nothing was done. An earlier version of the deck may still have it.";
    case "questionChanged":
      return "Somebody changed this question a moment ago, so nothing was done. Open it to see it as it is now, then do it again.";
    case "textChanged":
      return `Somebody changed this meanwhile to “${refusal.now}”. Yours is still here: save it again to put it in its place.`;
    case "full":
      return `A deck holds at most ${mostQuestions} questions. Begin another one for these.`;
    case "tooManyTags":
      return `A deck has at most ${mostTags} tags. Take one off first.`;
    default:
      return assertNever(refusal);
  }
}
