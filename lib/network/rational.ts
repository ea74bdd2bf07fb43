import Fraction from "fraction.js";
import { zip } from "@/lib/entries";

export const zero = new Fraction(0);
export const one = new Fraction(1);

const pattern = /^-?\d{1,120}(\/0*[1-9]\d{0,119})?$/;

/** Whether a text is a rational as we store it: "-14" or "-3/2". Decimals and spaces are for people, not for storage. */
export function isRationalText(text: string): boolean {
  return pattern.test(text);
}

/** The rational of a stored text. Throws on anything else: stored texts are checked where they come in. */
export function rational(text: string): Fraction {
  if (!isRationalText(text)) throw new RangeError(`Not a rational number: ${JSON.stringify(text)}`);
  return new Fraction(text);
}

/** In lowest terms with the sign in front: "-3/2", "5". The inverse of `rational`. */
export function rationalText(value: Fraction): string {
  return value.toFraction();
}

/** The same as TeX: -14 or -\tfrac{3}{2}. */
export function rationalTex(value: Fraction): string {
  if (value.d === 1n) return rationalText(value);
  return `${value.s < 0n ? "-" : ""}\\tfrac{${value.n}}{${value.d}}`;
}

/** u · v = Σ u_i v_i. Both have the same length. */
export function dot(u: readonly Fraction[], v: readonly Fraction[]): Fraction {
  return zip(u, v).reduce((sum, [ui, vi]) => sum.add(ui.mul(vi)), zero);
}
