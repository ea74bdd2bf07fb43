import type { Markdown, Words } from "./question";

/** Whether an instructor wrote it. */
export function isMarkdown(words: Words): words is Markdown {
  return typeof words !== "string";
}

/** As it was written, dollar signs and all. */
export function wordsText(words: Words): string {
  return isMarkdown(words) ? words.markdown : words;
}
