import type Fraction from "fraction.js";
import { type ExactReal, exactRealText } from "@/lib/network/exact-real";
import { one, rationalText } from "@/lib/network/rational";
import type { PrintedValue, Sign } from "./figure";

/** A rational as it is printed, with a real minus sign: "−3/2". */
export function printed(value: Fraction): PrintedValue {
  return { text: withMinus(rationalText(value)), sign: signOf(value.compare(0)) };
}

/** A pre-activation as it is printed: "−13" or "ln 99". */
export function printedReal(value: ExactReal): PrintedValue {
  if (value.logOf.equals(one)) return printed(value.rational);
  // r + ln q with q ≠ 1 is irrational, hence never 0, and far from 0 for the small numbers of a question.
  const approximate = value.rational.valueOf() + Math.log(value.logOf.valueOf());
  return { text: withMinus(exactRealText(value)), sign: signOf(approximate) };
}

function withMinus(text: string): string {
  return text.replaceAll("-", "−");
}

function signOf(value: number): Sign {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
