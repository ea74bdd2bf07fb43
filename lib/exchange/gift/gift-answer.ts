import Fraction from "fraction.js";
import { rational } from "@/lib/network/rational";
import type { PlainAnswer } from "@/lib/problems/plain/plain-params";
import { assertNever } from "@/lib/result";
import { exactDecimal, nearestDecimal } from "../decimal-text";
import { toMoodleLine } from "../words/moodle-line";
import { giftEscaped, giftMarkdown } from "./gift-escapes";

/** What stands between the braces, the closing one left away. */
export interface GiftAnswerText {
  readonly text: string;
  /** What Moodle will not have. */
  readonly notes: readonly string[];
  /** The names of a formula, which GIFT cannot say. */
  readonly symbols?: readonly string[];
}

export function giftAnswer(answer: PlainAnswer): GiftAnswerText {
  switch (answer.type) {
    case "number":
      return number(answer);
    case "trueFalse":
      return { text: answer.value ? "{TRUE" : "{FALSE", notes: [] };
    case "expression": {
      const wrong = (answer.wrong ?? []).map(
        ({ text, label }) => `=%0%${giftEscaped(text)}${feedback(label)}`,
      );
      const notes = ["Moodle compares the letters of a formula; Backpoll reads it."];
      return { text: lines("{", [`=${giftEscaped(answer.text)}`, ...wrong]), notes, symbols: answer.symbols };
    }
    case "choice":
      return choice(answer);
    default:
      return assertNever(answer);
  }
}

/** Far finer than any answer that is typed. */
const places = 12;

function number({
  value,
  tolerance = {},
  wrong = [],
}: Extract<PlainAnswer, { type: "number" }>): GiftAnswerText {
  const right = rational(value);
  const relative = rational(tolerance.relative ?? "0");
  const margin = rational(tolerance.absolute ?? "0").add(relative.mul(right.abs()));
  const notes: string[] = [];
  if (!relative.equals(0)) notes.push("Its relative tolerance is written as an absolute one.");
  const written = exactDecimal(right) ?? nearestDecimal(right, places);
  const isRounded = exactDecimal(right) === null;
  if (isRounded) notes.push(`${value} is written as ${written}, with a tolerance for it.`);
  const within = isRounded ? margin.add(new Fraction(1, 10 ** places)) : margin;
  const margins = exactDecimal(within) ?? nearestDecimal(within, places);
  const others = wrong.map(({ value: one, label }) => {
    const given = rational(one);
    return `=%0%${exactDecimal(given) ?? nearestDecimal(given, places)}:0${feedback(label)}`;
  });
  return { text: lines("{#", [`=${written}:${margins}`, ...others]), notes };
}

/** Of several, each right one has its share of the points, and a wrong one takes them all. */
function choice({ several, options }: Extract<PlainAnswer, { type: "choice" }>): GiftAnswerText {
  const share = 100 / options.filter(({ isRight }) => isRight).length;
  const points = `${Number(share.toFixed(5))}`;
  const entries = options.map(({ text, isRight, label }) => {
    const sign = several ? `~%${isRight ? points : "-100"}%` : isRight ? "=" : "~";
    return `${sign}${giftMarkdown(text)}${label === undefined ? "" : feedback(label)}`;
  });
  return { text: lines("{", entries), notes: [] };
}

function lines(open: string, entries: readonly string[]): string {
  return `${open}\n${entries.map((entry) => `\t${entry}`).join("\n")}`;
}

/** A label is no Markdown. */
function feedback(label: string): string {
  return `#[plain]${giftEscaped(toMoodleLine(label))}`;
}
