import type { DeckContent } from "@/lib/decks/deck-content";
import type { Question, QuestionSource } from "@/lib/problems/question";
import type { Result } from "@/lib/result";
import type { ImportReport } from "./import-report";

/** A picture that travels in a deck's file. */
export interface DeckImage {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly id: string;
  readonly type: "image/png" | "image/jpeg" | "image/webp";
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a file gave. Nothing of it is stored yet. */
export interface ImportedDeck {
  readonly report: ImportReport;
  /** Every question can be built; ids are distinct. */
  readonly content: DeckContent;
  /** Pictures of its questions whose bytes are what their ids say; whether they are pictures is for the store to see. */
  readonly images: readonly DeckImage[];
}

/** What reading needs of the rest of the project. */
export interface ImportTools {
  /** The question of a source, or why there is none (`questionFrom`). */
  readonly build: (source: QuestionSource) => Result<Question, string>;
  /** SHA-256 in hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string;
}
