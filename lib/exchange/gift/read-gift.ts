import { mostQuestions } from "@/lib/decks/deck-content";
import type { PlainPart } from "@/lib/problems/plain/plain-params";
import type { QuestionSource } from "@/lib/problems/question";
import { assertNever, err, ok, type Result } from "@/lib/result";
import type { Turns } from "@/lib/turns";
import type { ReportLine } from "../import-report";
import type { ImportedDeck, ImportTools } from "../imported";
import { plainQuestionOf } from "../plain-question-of";
import { cleanText } from "../words/clean-text";
import { bareTitle } from "../words/moodle-words";
import { type GiftBlock, giftBlocks } from "./gift-blocks";
import { hideEscapes, showEscapes } from "./gift-escapes";
import { giftTitle, parseGift } from "./parse-gift";
import { plainOfGift } from "./plain-of-gift";

/** Questions, descriptions and categories together. */
const mostBlocks = 2 * mostQuestions;
const longestBlock = 50_000;

/** Reads a GIFT file of Moodle, and rests after each question. The error is a sentence: nothing can be taken of the file. */
export function* readGift(
  text: string,
  title: string,
  tools: ImportTools,
): Turns<Result<ImportedDeck, string>> {
  const blocks = giftBlocks(text);
  if (blocks.length === 0) return err("There is no question in this GIFT file.");
  if (blocks.length > mostBlocks)
    return err(
      `The file holds ${blocks.length.toLocaleString("en")} questions, and a deck has at most ${mostQuestions.toLocaleString("en")}. Split it into several.`,
    );
  const lines: ReportLine[] = [];
  const questions: QuestionSource[] = [];
  const tags = new Set<string>();
  const taken = new Set<string>();
  for (const block of blocks) {
    const category = categoryOf(block);
    if (category !== null) {
      lines.push(categoryLine(block, category, tags));
      continue;
    }
    yield;
    const { line, source } = readBlock(block, { taken, isFull: questions.length >= mostQuestions, tools });
    lines.push(line);
    if (source) questions.push(source);
  }
  return ok({
    report: { format: "gift", lines },
    content: { title, description: "", tags: [...tags], weightIndex: "from-to", questions },
    images: [],
  });
}

interface ReadingBlock {
  readonly taken: Set<string>;
  readonly isFull: boolean;
  readonly tools: ImportTools;
}

function readBlock(
  block: GiftBlock,
  { taken, isFull, tools }: ReadingBlock,
): { readonly line: ReportLine; readonly source: QuestionSource | null } {
  const lost = new Set<string>();
  const text = cleanText(block.text.slice(0, longestBlock), lost);
  const fallback = shortTitle(bareTitle(giftTitle(text))) || "A question without words";
  const refuse = (sentence: string) => ({
    line: { line: block.line, title: fallback, outcome: "refused", sentence } as const,
    source: null,
  });
  if (isFull) return refuse(`A deck has at most ${mostQuestions.toLocaleString("en")} questions.`);
  if (block.text.length > longestBlock)
    return refuse("It is longer than any question. Are empty lines missing between questions?");
  const parsed = parseGift(text);
  if (!parsed.ok) return refuse(parsed.error);
  const part = plainOfGift(parsed.value, declaredSymbols(block), lost);
  if (!part.ok) return refuse(part.error);
  const { name } = parsed.value;
  const title = name === null ? shortTitle(bareTitle(part.value.prompt)) : fullTitle(name, lost);
  const made = plainQuestionOf({ title: title || "Question", parts: [part.value] }, taken, tools.build);
  if (!made.ok) return refuse(made.error);
  const outcome = lost.size === 0 ? "taken" : "changed";
  const sentence = [takenAs(part.value), ...lost].join(" ");
  return {
    line: { line: block.line, title: title || "Question", outcome, sentence },
    source: made.value,
  };
}

/** The name of a category, its folders left away; null where a block is none. */
function categoryOf({ text }: GiftBlock): string | null {
  const [, path] = /^\$CATEGORY:([\s\S]*)$/.exec(text) ?? [];
  if (path === undefined) return null;
  const name = showEscapes(hideEscapes(path)).split("/").at(-1) ?? "";
  return cleanText(name, new Set()).replace(/\s+/g, " ").trim();
}

const mostTags = 20;
const longestTag = 40;

function categoryLine({ line }: GiftBlock, name: string, tags: Set<string>): ReportLine {
  const tag = name.slice(0, longestTag).trim();
  const isTaken = tag !== "" && (tags.has(tag) || tags.size < mostTags);
  if (isTaken) tags.add(tag);
  return {
    ...{ line, title: name.slice(0, 80) || "A category", aside: true },
    outcome: isTaken && tag === name ? "taken" : isTaken ? "changed" : "refused",
    sentence: isTaken ? "A category, as a tag of the deck." : "A category, and the deck has tags enough.",
  };
}

/** Our own files say which names may stand in a formula. */
function declaredSymbols({ comments }: GiftBlock): readonly string[] | null {
  const [, names] =
    comments
      .map((comment) => /^Backpoll symbols: (.{1,200})$/.exec(comment))
      .find((found) => found !== null) ?? [];
  return names === undefined ? null : names.split(/\s*,\s*/);
}

function fullTitle(name: string, lost: Set<string>): string {
  const title = name.replaceAll("\uE00A", " ").trim();
  if (title.length <= 80) return title;
  lost.add("Its name was shortened to 80 characters.");
  return `${title.slice(0, 79).trim()}…`;
}

function shortTitle(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).trim()}…` : words;
}

function takenAs({ answer }: PlainPart): string {
  switch (answer.type) {
    case "number":
      return answer.tolerance ? "A number with a tolerance." : "A number.";
    case "expression":
      return "A formula.";
    case "trueFalse":
      return "True or False.";
    case "choice":
      return answer.several ? "A choice of several." : "A choice of one.";
    default:
      return assertNever(answer);
  }
}
