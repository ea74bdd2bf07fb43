import type { DeckAccess, OwnDeck } from "@/db/deck-store";
import { runtime } from "@/db/runtime";
import { sourcesOf } from "@/lib/decks/deck-content";
import type { QuestionCard } from "@/lib/decks/question-card";
import type { WeightIndex } from "@/lib/problems/notation";

/** A deck as its page shows it: its questions by their cards. */
export interface DeckView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly weightIndex: WeightIndex;
  readonly revision: number;
  readonly access: DeckAccess;
  readonly questions: readonly QuestionCard[];
}

export async function deckView({ deck, access }: OwnDeck): Promise<DeckView> {
  const { id, title, description, tags, weightIndex, revision } = deck;
  const questions = await runtime().cards.of(sourcesOf(deck));
  return { id, title, description, tags, weightIndex, revision, access, questions };
}
