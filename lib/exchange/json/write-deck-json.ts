import { type DeckContent, questionSourceSchema } from "@/lib/decks/deck-content";
import type { QuestionSource } from "@/lib/problems/question";
import type { DeckImage } from "../imported";
import { base64Of } from "./base64";
import { deckJsonFormat, deckJsonVersion } from "./deck-json";
import { writeJson } from "./write-json";

/** A deck as its JSON file: the same deck gives the same bytes, and `readDeckJson` gives the same deck. */
export function writeDeckJson(content: DeckContent, images: readonly DeckImage[] = []): string {
  const { title, description, tags, weightIndex, questions } = content;
  const kept = images.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const file = {
    ...{ format: deckJsonFormat, version: deckJsonVersion },
    ...{ title, description, tags, weightIndex },
    questions: questions.map(storedKeys),
    ...(kept.length === 0
      ? {}
      : {
          images: Object.fromEntries(
            kept.map(({ id, type, bytes }) => [id, { type, base64: base64Of(bytes) }]),
          ),
        }),
  };
  return `${writeJson(file)}\n`;
}

/** What a question is stored as; its notation is the deck's. */
function storedKeys(source: QuestionSource): object {
  const keys: ReadonlySet<string> = new Set(Object.keys(questionSourceSchema.shape));
  return Object.fromEntries(Object.entries(source).filter(([key]) => keys.has(key)));
}
