import { err, ok, type Result } from "@/lib/result";
import { blankWord, type MoodleFormat } from "../words/moodle-words";
import { hideEscapes, showEscapes } from "./gift-escapes";
import type { GiftAnswer, GiftAnswers, GiftQuestion, GiftText } from "./gift-question";

/** Reads one question as Moodle's question/format/gift/format.php does. The error is a sentence. */
export function parseGift(block: string): Result<GiftQuestion, string> {
  const { name, rest } = named(hideEscapes(block));
  const open = rest.indexOf("{");
  const close = rest.indexOf("}");
  if (open === -1 && close === -1)
    return ok({ name, text: textOf(rest, "moodle"), answers: { type: "description" }, general: null });
  if (open === -1 || close === -1)
    return err(
      "A brace has no partner. Write \\{ and \\} for braces that belong to the words, as in formulas.",
    );
  if (close < open || /[{}]/.test(rest.slice(open + 1, close) + rest.slice(close + 1)))
    return err(
      "It has several pairs of braces. Write \\{ and \\} for those that belong to the words, as in formulas.",
    );
  const tail = rest.slice(close + 1);
  const text = textOf(rest.slice(0, open) + (tail === "" ? "" : blankWord) + tail, "moodle");
  const [inside, general] = generalFeedback(rest.slice(open + 1, close).trim(), text.format);
  const answers = answersOf(inside, text.format);
  return answers.ok ? ok({ name, text, answers: answers.value, general }) : answers;
}

/** What people call a block of which nothing could be made. */
export function giftTitle(block: string): string {
  const { name, rest } = named(hideEscapes(block));
  return name ?? textOf(rest.replace(/\{[\s\S]*/, ""), "moodle").text;
}

function named(text: string): { readonly name: string | null; readonly rest: string } {
  const end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
  if (end === -1) return { name: null, rest: text.replace(/^::/, "").trim() };
  const name = showEscapes(text.slice(2, end)).trim();
  return { name: name === "" ? null : name, rest: text.slice(end + 2).trim() };
}

function generalFeedback(inside: string, format: MoodleFormat): readonly [string, GiftText | null] {
  const at = inside.lastIndexOf("####");
  return at === -1 ? [inside, null] : [inside.slice(0, at).trim(), said(inside.slice(at + 4), format)];
}

function answersOf(inside: string, format: MoodleFormat): Result<GiftAnswers, string> {
  if (inside === "") return ok({ type: "essay" });
  if (inside.startsWith("#")) return numerical(inside.slice(1), format);
  if (inside.includes("~")) return choice(inside, format);
  if (inside.includes("=") && inside.includes("->")) return ok({ type: "matching" });
  const [value = "", wrong, right] = split(inside, "#", 3);
  if (/^(?:T|TRUE|F|FALSE)$/.test(value.trim()))
    return ok({
      ...{ type: "trueFalse", value: value.trim().startsWith("T") },
      ...{ wrong: said(wrong, format), right: said(right, format) },
    });
  const answers = entries(inside, "=").map((entry) => answerOf(entry, 100, format));
  return answers.length === 0
    ? err("There is no answer between its braces.")
    : ok({ type: "short", answers });
}

function numerical(inside: string, format: MoodleFormat): Result<GiftAnswers, string> {
  const other = inside.indexOf("~");
  const numbers = other === -1 ? inside : inside.slice(0, other);
  const [, feedback] = other === -1 ? [] : split(inside.slice(other + 1), "#", 2);
  const answers = entries(numbers, "=").map((entry) => answerOf(entry, 100, format));
  return answers.length === 0
    ? err("There is no number behind the # between its braces.")
    : ok({ type: "numerical", answers, otherwise: said(feedback, format) });
}

function choice(inside: string, format: MoodleFormat): Result<GiftAnswers, string> {
  const options = entries(inside.replaceAll("=", "~="), "~").map((entry) =>
    // Behind = percent are words.
    entry.startsWith("=") ? given(entry.slice(1), 100, format) : answerOf(entry, 0, format),
  );
  return ok({ type: "choice", single: inside.includes("="), options });
}

/** `weight` is what it gives where nothing else is said in percent. */
function answerOf(entry: string, weight: number, format: MoodleFormat): GiftAnswer {
  const [percent = "", number = ""] = /^%(-?\d+(?:\.\d*)?)%/.exec(entry.trim()) ?? [];
  return given(entry.trim().slice(percent.length), percent === "" ? weight : Number(number), format);
}

function given(text: string, weight: number, format: MoodleFormat): GiftAnswer {
  const [answer = "", feedback] = split(text, "#", 2);
  return { answer: textOf(answer, format), weight, feedback: said(feedback, format) };
}

/** Pieces between signs; nothing before the first sign is none. */
function entries(text: string, sign: string): readonly string[] {
  const pieces = text.split(sign).map((piece) => piece.trim());
  return pieces[0] === "" ? pieces.slice(1) : pieces;
}

/** Cuts at the first signs alone: the last piece keeps those that follow. */
function split(text: string, sign: string, most: number): readonly string[] {
  const pieces = text.split(sign);
  return pieces.length <= most ? pieces : [...pieces.slice(0, most - 1), pieces.slice(most - 1).join(sign)];
}

function said(text: string | undefined, format: MoodleFormat): GiftText | null {
  const read = textOf(text ?? "", format);
  return read.text === "" ? null : read;
}

/** [html] and its like say how what follows is meant. */
function textOf(text: string, format: MoodleFormat): GiftText {
  const [marker = "", name = ""] = /^\[(moodle|html|plain|markdown)\]/.exec(text.trim()) ?? [];
  const own = formats.find((known) => known === name) ?? format;
  return { text: showEscapes(text.trim().slice(marker.length)).trim(), format: own };
}

const formats: readonly MoodleFormat[] = ["moodle", "html", "plain", "markdown"];
