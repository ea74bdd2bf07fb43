import type { Words } from "@/lib/problems/question";
import { isMarkdown } from "@/lib/problems/words";
import { escapeMarkdown } from "./words/escape-markdown";
import { inDollars } from "./words/formulas";

/** Words as Markdown: what a person wrote as it is, our own sentences with their formulae. */
export function markdownOfWords(words: Words): string {
  if (isMarkdown(words)) return words.markdown;
  const pieces = words.split("$");
  return pieces
    .map((piece, at) =>
      at % 2 === 0 ? escapeMarkdown(piece, at === 0) : inDollars(piece.trim(), false, pieces[at + 1] ?? ""),
    )
    .join("")
    .trim();
}
