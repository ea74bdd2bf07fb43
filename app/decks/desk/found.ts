import type { QuestionCard } from "@/lib/decks/question-card";

/** A question with its place in the deck, counted from 1. */
export interface PlacedCard {
  readonly place: number;
  readonly card: QuestionCard;
}

/** The questions that hold all the words, anywhere, whatever their case; all of them for no words. */
export function found(cards: readonly QuestionCard[], sought: string): readonly PlacedCard[] {
  const words = sought.toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
  return cards
    .map((card, index) => ({ place: index + 1, card }))
    .filter(({ card: { title, words: asked, family } }) => {
      const text = `${title} ${asked} ${family}`.toLocaleLowerCase("en");
      return words.every((word) => text.includes(word));
    });
}
