import Fraction from "fraction.js";
import { readNumber } from "@/lib/grading/read-number";
import { rationalText } from "@/lib/network/rational";
import type { PlainAnswer } from "@/lib/problems/plain/plain-params";
import { err, ok, type Result } from "@/lib/result";
import { labelOf } from "./gift-explanation";
import type { GiftAnswer } from "./gift-question";

type NumberAnswer = Extract<PlainAnswer, { type: "number" }>;

/** All numbers from `middle` − `margin` to `middle` + `margin`. */
interface Range {
  readonly middle: Fraction;
  readonly margin: Fraction;
}

export interface NumbersOfGift {
  readonly answer: NumberAnswer;
  /** The one that is right. */
  readonly right: GiftAnswer;
  /** Wrong ones whose feedback became no label. */
  readonly unlabelled: readonly GiftAnswer[];
}

const mostWrong = 20;

/** One right number with its tolerance, and the wrong ones that have feedback. The error is a sentence. */
export function numbersOfGift(
  answers: readonly GiftAnswer[],
  lost: Set<string>,
): Result<NumbersOfGift, string> {
  const read: { readonly given: GiftAnswer; readonly range: Range }[] = [];
  for (const given of answers) {
    const range = rangeOf(given.answer.text);
    if (!range.ok) return range;
    read.push({ given, range: range.value });
  }
  const full = read.filter(({ given }) => given.weight >= 100);
  const [widest] = full.toSorted((a, b) => b.range.margin.compare(a.range.margin));
  if (!widest) return err("No answer gives all points. Give one of them 100 %.");
  if (!full.every(({ range }) => holds(widest.range, range)))
    return err(
      "Several numbers are right, and Backpoll knows one with a tolerance. Make it a choice, or several questions.",
    );
  if (read.some(({ given }) => given.weight > 0 && given.weight < 100))
    lost.add("Answers for a part of the points were left out: in Backpoll a number is right or wrong.");
  const wrong: { value: string; label: string }[] = [];
  const unlabelled: GiftAnswer[] = [];
  for (const { given, range } of read) {
    if (given.weight >= 100 || given.feedback === null) continue;
    const label = labelOf(given, lost);
    const isRight = holds(widest.range, { middle: range.middle, margin: new Fraction(0) });
    if (label === null || isRight || wrong.length === mostWrong) unlabelled.push(given);
    else wrong.push({ value: rationalText(range.middle), label });
  }
  const { middle, margin } = widest.range;
  const answer: NumberAnswer = {
    ...{ type: "number", value: rationalText(middle) },
    ...(margin.equals(0) ? {} : { tolerance: { absolute: rationalText(margin) } }),
    ...(wrong.length === 0 ? {} : { wrong }),
  };
  return ok({ answer, right: widest.given, unlabelled });
}

/** 3.14, 3.14:0.01 or 3.13..3.15, with decimals of any kind. */
function rangeOf(text: string): Result<Range, string> {
  const zero = new Fraction(0);
  if (text === "*") return err("Any number is right. Backpoll needs one that is.");
  const [low = "", high] = text.split("..", 2);
  if (low !== "" && high !== undefined) {
    const [from, to] = [numberOf(low), numberOf(high)];
    if (!from.ok || !to.ok) return err(notANumber(text));
    if (from.value.compare(to.value) > 0) return err(`The range ${text.slice(0, 60)} ends before it begins.`);
    return ok({ middle: from.value.add(to.value).div(2), margin: to.value.sub(from.value).div(2) });
  }
  const [middle = "", margin] = text.split(":", 2);
  const [value, within] = [numberOf(middle), margin === undefined ? ok(zero) : numberOf(margin)];
  if (!value.ok || !within.ok || within.value.compare(0) < 0) return err(notANumber(text));
  return ok({ middle: value.value, margin: within.value });
}

function numberOf(text: string): Result<Fraction, null> {
  const number = readNumber(text.trim());
  return number.ok ? ok(number.value.value) : err(null);
}

function notANumber(text: string): string {
  return `“${text.slice(0, 60)}” is no number with a tolerance. Write 3.14, 3.14:0.01 or 3.13..3.15.`;
}

function holds(outer: Range, inner: Range): boolean {
  return outer.middle.sub(inner.middle).abs().add(inner.margin).compare(outer.margin) <= 0;
}
