import type Fraction from "fraction.js";
import type { PrintedValue } from "@/lib/figure/figure";
import { printed } from "@/lib/figure/printed";

const longest = 6;

/** A derivative for a narrow place: exact where that is short, else rounded to three digits, "≈−8.66". */
export function shortNumber(value: Fraction): PrintedValue {
  const exact = printed(value);
  if (exact.text.length <= longest) return exact;
  const size = Math.abs(value.valueOf());
  const digits = size >= 1e4 || size < 1e-2 ? size.toExponential(0) : `${Number(size.toPrecision(3))}`;
  return { ...exact, text: `≈${exact.sign === -1 ? "−" : ""}${digits.replace("-", "−")}` };
}
