import type { DeckAccess } from "@/db/deck-store";
import type { DeckView } from "./deck-view";

/** A deck in the list of decks. */
export interface ShelvedDeck {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly access: DeckAccess;
  /** The titles of its questions, each once. */
  readonly questions: readonly string[];
  readonly parts: number;
}

export function shelved({ id, title, description, tags, access, questions }: DeckView): ShelvedDeck {
  return {
    ...{ id, title, description, tags, access },
    questions: questions.map((question) => question.title),
    parts: questions.reduce((sum, question) => sum + question.parts, 0),
  };
}

/** A deck that was found, with those of its questions that made it so; none where the deck's own words did. */
export interface FoundDeck {
  readonly deck: ShelvedDeck;
  readonly hits: readonly string[];
}

/** The decks that hold all the words: in what is said of them, or in the title of one of their questions. */
export function foundDecks(decks: readonly ShelvedDeck[], sought: string): readonly FoundDeck[] {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => folded(text).includes(word));
  return decks.flatMap((deck) => {
    if (holds([deck.title, deck.description, ...deck.tags].join(" "))) return [{ deck, hits: [] }];
    const hits = [...new Set(deck.questions.filter(holds))];
    return hits.length > 0 ? [{ deck, hits }] : [];
  });
}

function folded(text: string): string {
  return text.toLocaleLowerCase("en");
}
