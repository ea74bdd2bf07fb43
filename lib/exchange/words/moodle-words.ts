import { cleanText } from "./clean-text";
import { escapeMarkdown } from "./escape-markdown";
import { inDollars, type Piece, piecesOf } from "./formulas";
import { htmlToMarkdown } from "./html-to-markdown";
import { fromMoodleMarkdown } from "./moodle-markdown";

/** How Moodle reads a text. `moodle` is HTML in which line breaks count. */
export type MoodleFormat = "moodle" | "html" | "markdown" | "plain";

/** A line break that was written as \n; one of the file's own lines is a blank to people. */
export const writtenBreak = "\uE00A";
/** Where a missing word stood. */
export const blankWord = "\uE00B";

/** Longer than any of ours: no time is lost on it. */
const longest = 5_000;

/** Words of Moodle as our Markdown with TeX between dollar signs; what it cannot hold is said in `lost`. */
export function moodleWords(text: string, format: MoodleFormat, lost: Set<string>): string {
  const short = text.slice(0, longest);
  if (short !== text) lost.add(`Words were cut after ${longest.toLocaleString("en")} characters.`);
  const markdown = format === "markdown" ? ownMarkdown(short, lost) : foreign(short, format, lost);
  return markdown.replaceAll(blankWord, "_____").trim();
}

function ownMarkdown(text: string, lost: Set<string>): string {
  if (/<\/?[a-z][\w-]*(?:\s[^<>]*)?>/i.test(text)) lost.add("HTML tags in Markdown are shown as they stand.");
  return fromMoodleMarkdown(text.replaceAll(writtenBreak, "\n"));
}

/** Formulae wait in numbered places, so that neither HTML nor Markdown touches them. */
function foreign(text: string, format: Exclude<MoodleFormat, "markdown">, lost: Set<string>): string {
  const pieces = piecesOf(text);
  const places = pieces.map((piece, at) => ("tex" in piece ? `\uE011${at}\uE012` : piece.text)).join("");
  const markdown = format === "plain" ? plain(places) : marked(places, format, lost);
  return markdown.replace(/\uE011(\d+)\uE012/g, (_, at: string, start: number, whole: string) => {
    const after = whole.slice(start).replace(/^\uE011\d+\uE012/, "");
    return formula(pieces[Number(at)], format, after, lost);
  });
}

function marked(text: string, format: "moodle" | "html", lost: Set<string>): string {
  const br = format === "moodle" ? "<br>" : " ";
  if (!/[<&]/.test(text))
    return format === "moodle" ? plain(text) : escapeMarkdown(text.replaceAll(writtenBreak, " "));
  return htmlToMarkdown(text.replaceAll(writtenBreak, br), lost);
}

/** A written break is one; two of them part paragraphs. */
function plain(text: string): string {
  const lines = text.split(writtenBreak).map((line) => escapeMarkdown(line.trim()));
  return lines
    .join("\\\n")
    .replace(/\n(?:\\\n)+/g, "\n\n")
    .replace(/\\\n\n/g, "\n\n");
}

function formula(piece: Piece | undefined, format: MoodleFormat, after: string, lost: Set<string>): string {
  if (!piece || !("tex" in piece)) return "";
  // \nabla with one backslash: no formula has a line break before a letter.
  const whole = piece.tex.replace(/\uE00A(?=[a-z])/g, "\\n");
  if (whole !== piece.tex)
    lost.add("A formula has \\n with one backslash, which is a line break in Moodle: it was read as TeX.");
  const tex = whole.replaceAll(writtenBreak, " ");
  const decoded =
    format === "plain" ? tex : tex.replace(/&(lt|gt|amp|nbsp);/g, (_, name: string) => entities[name] ?? "");
  return inDollars(decoded, piece.display, after);
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", nbsp: " " };

/** The same as one line of plain words with formulae between dollar signs, as the names of bars are. */
export function moodleLine(text: string, format: MoodleFormat, lost: Set<string>): string {
  const words = text.replaceAll(writtenBreak, format === "plain" ? "\n" : " ");
  if (format === "plain") return pieceLine(words);
  const unmarked = new Set<string>();
  const markdown = moodleWords(words, format, unmarked);
  for (const sentence of unmarked) lost.add(sentence);
  const bare = markdown
    .replace(/\\\n/g, " ")
    .replace(/(?<!\\)(?:\*\*|\*|`)/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
  return (format === "markdown" ? markdown : bare).replace(/\s+/g, " ").trim();
}

function pieceLine(words: string): string {
  const pieces = piecesOf(words);
  return pieces
    .map((piece, at) => {
      if (!("tex" in piece)) return piece.text;
      const next = pieces[at + 1];
      return inDollars(piece.tex, false, next && "text" in next ? next.text : "");
    })
    .join("")
    .trim();
}

/** Words for a list: without formulae's signs and Markdown's. */
export function bareTitle(markdown: string): string {
  const lost = new Set<string>();
  const line = cleanText(markdown, lost).replace(/\\\n|\s+/g, " ");
  return line
    .replace(/(?:\*\*|`|\$)/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
}
