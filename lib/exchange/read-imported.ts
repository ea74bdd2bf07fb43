import { deckTitleSchema } from "@/lib/decks/deck-content";
import { err, ok, type Result } from "@/lib/result";
import type { Turns } from "@/lib/turns";
import { readQuestionsCsv } from "./csv/read-questions-csv";
import { readGift } from "./gift/read-gift";
import type { ImportedDeck, ImportTools } from "./imported";
import { readDeckJson } from "./json/read-deck-json";
import { isTooLongFor, readBytes } from "./read-bytes";
import { recognisedFormat } from "./recognised-format";
import { cleanText } from "./words/clean-text";

/**
 * What a file gives, whatever it is: a deck's JSON, Moodle's GIFT, or a table. Stores nothing and never throws on what a
 * person can send; rests after each question, since a lecture may be running. `name` is the file's own, "week 3.gift", or empty for pasted text. The error is the sentence to show.
 */
export function* readImported(
  bytes: Uint8Array,
  name: string,
  tools: ImportTools,
): Turns<Result<ImportedDeck, string>> {
  const text = readBytes(bytes);
  if (!text.ok) return text;
  if (text.value.trim() === "") return err("The file is empty.");
  const format = recognisedFormat(text.value, name);
  if (isTooLongFor(text.value, format)) return err("The file is larger than 2 MB. Split it into several.");
  const title = titleOfFile(name);
  switch (format) {
    case "json":
      return yield* readDeckJson(text.value, tools);
    case "gift":
      return noneTaken(yield* readGift(text.value, title, tools));
    case "csv":
      return yield* readQuestionsCsv(text.value, title, tools);
  }
}

/** A text of which nothing was understood is no GIFT, rather than GIFT of one description. */
function noneTaken(read: Result<ImportedDeck, string>): Result<ImportedDeck, string> {
  if (!read.ok) return read;
  const { lines } = read.value.report;
  const isWords = lines.every(({ sentence }) => sentence.startsWith("It is a description"));
  return isWords
    ? err(
        "This is no deck: neither Backpoll’s JSON, nor GIFT with answers in braces, nor a table that names its columns.",
      )
    : ok(read.value);
}

/** "week_3.gift.txt" → "week 3". */
function titleOfFile(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  const words = cleanText(base, new Set())
    .replace(/(?:\.(?:json|gift|txt|csv|tsv))+$/i, "")
    .replace(/[_\s]+/g, " ");
  const title = deckTitleSchema.safeParse(words.slice(0, 120));
  return title.success ? title.data : "Imported deck";
}
