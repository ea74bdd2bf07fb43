import type { DeckContent } from "@/lib/decks/deck-content";
import type { Turns } from "@/lib/turns";
import { writeQuestionsCsv } from "./csv/write-questions-csv";
import { writeGift } from "./gift/write-gift";
import { idOfTitle } from "./id-of-title";
import type { DeckFormat } from "./import-report";
import type { DeckImage, ImportTools } from "./imported";
import { writeDeckJson } from "./json/write-deck-json";
import { plainCopies } from "./plain-copies";

/** A file to be downloaded. */
export interface DeckFile {
  /** ASCII without blanks or slashes. */
  readonly name: string;
  /** For the header Content-Type. */
  readonly type: string;
  readonly text: string;
}

/** What writing needs: pictures go into JSON alone, and `build` gives generated questions their numbers elsewhere. */
export interface DeckFileParts {
  readonly build: ImportTools["build"];
  readonly images?: readonly DeckImage[];
}

/** A deck as a file: JSON holds all of it, GIFT and CSV what plain questions can say. Rests now and then. */
export function* deckFile(
  content: DeckContent,
  format: DeckFormat,
  { build, images = [] }: DeckFileParts,
): Turns<DeckFile> {
  const base = idOfTitle(content.title).replace(/^question$/, "deck");
  switch (format) {
    case "json":
      return {
        name: `${base}.backpoll.json`,
        type: "application/json; charset=utf-8",
        text: writeDeckJson(content, images),
      };
    case "gift":
      return {
        ...{ name: `${base}.gift.txt`, type: "text/plain; charset=utf-8" },
        text: writeGift(content.title, yield* plainCopies(content, build)),
      };
    case "csv":
      return {
        ...{ name: `${base}.csv`, type: "text/csv; charset=utf-8" },
        text: writeQuestionsCsv(yield* plainCopies(content, build)),
      };
  }
}

/** The pictures that a deck's questions show, by their ids: what an export has to fetch. */
export function imageIdsOf({ questions }: Pick<DeckContent, "questions">): readonly string[] {
  const found = questions.flatMap(({ params }) => {
    const image: unknown =
      typeof params === "object" && params !== null && "image" in params ? params.image : null;
    const id: unknown = typeof image === "object" && image !== null && "id" in image ? image.id : null;
    return typeof id === "string" && /^[0-9a-f]{64}$/.test(id) ? [id] : [];
  });
  return [...new Set(found)];
}
