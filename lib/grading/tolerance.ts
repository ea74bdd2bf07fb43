import type Fraction from "fraction.js";
import { rational } from "@/lib/network/rational";
import type { Tolerance } from "@/lib/problems/question";

/** |given − value| ≤ absolute + relative·|value|, as numpy.allclose has it. */
export function isWithin(given: Fraction, value: Fraction, { absolute, relative }: Tolerance): boolean {
  const margin = rational(absolute ?? "0").add(rational(relative ?? "0").mul(value.abs()));
  return given.sub(value).abs().compare(margin) <= 0;
}
