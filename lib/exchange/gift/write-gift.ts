import type { PlainParams, PlainPart } from "@/lib/problems/plain/plain-params";
import type { PlainCopy } from "../plain-of-question";
import { toMoodleMarkdown } from "../words/moodle-markdown";
import { giftAnswer } from "./gift-answer";
import { giftEscaped, giftMarkdown } from "./gift-escapes";

/**
 * Plain questions as GIFT for Moodle, each part a question of its own; `readGift` gives the same parameters for those of one
 * part without situation whose numbers are decimals. What is left out stands above each as a comment.
 */
export function writeGift(title: string, copies: readonly PlainCopy[]): string {
  const blocks = copies.flatMap(({ title: name, params, lost }) =>
    params === null
      ? [comments([`Left out: ${name}`, ...lost])]
      : params.parts.map((part, at) => question(params, part, at, at === 0 ? lost : [])),
  );
  return [comments([`${title}, written by Backpoll`]), ...blocks].join("\n\n").concat("\n");
}

function question(params: PlainParams, part: PlainPart, at: number, lost: readonly string[]): string {
  const { text, notes, symbols } = giftAnswer(part.answer);
  const { stem, parts } = params;
  const name = parts.length === 1 ? params.title : `${params.title.slice(0, 74)} (${at + 1})`;
  const words = stem === undefined ? part.prompt : `${stem}\n\n${part.prompt}`;
  const general = part.explanation === undefined ? "" : `####${giftMarkdown(part.explanation)}`;
  const body =
    text.startsWith("{#") || text.includes("\n")
      ? `${text}\n${general === "" ? "" : `\t${general}\n`}}`
      : `${text}${general}}`;
  const above = [...lost, ...notes, ...(symbols ? [`Backpoll symbols: ${symbols.join(", ")}`] : [])];
  const heading = above.length === 0 ? "" : `${comments(above)}\n`;
  return `${heading}::${giftEscaped(name)}::[markdown]${giftEscaped(toMoodleMarkdown(words))}${body}`;
}

function comments(lines: readonly string[]): string {
  return lines.map((line) => `// ${line.replace(/\s+/g, " ")}`).join("\n");
}
