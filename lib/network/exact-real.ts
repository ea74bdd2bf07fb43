import type Fraction from "fraction.js";
import { isRationalText, one, rational, rationalTex, rationalText, zero } from "./rational";

/**
 * An exact real of the form r + ln q, q > 0. With z = ln q a sigmoid is rational, σ(ln q) = q/(q+1), so that smooth
 * activations can be asked for and graded exactly ("logs trick", problems.md E3).
 */
export interface ExactReal {
  readonly rational: Fraction;
  /** The q of ln q; 1 where there is no logarithm. */
  readonly logOf: Fraction;
}

/** Reads "-3/2", "ln 99" or "7 + ln 1/4"; null for anything else. */
export function parseExactReal(text: string): ExactReal | null {
  if (isRationalText(text)) return fromRational(rational(text));
  const [, summand = "0", log = ""] = /^(?:(-?[\d/]+) \+ )?ln ([\d/]+)$/.exec(text) ?? [];
  if (!isRationalText(summand) || !isRationalText(log) || rational(log).lte(zero)) return null;
  return { rational: rational(summand), logOf: rational(log) };
}

/** The exact real of a stored text. Throws on anything else, as `rational` does. */
export function exactReal(text: string): ExactReal {
  const real = parseExactReal(text);
  if (real === null) throw new RangeError(`Not an exact real: ${JSON.stringify(text)}`);
  return real;
}

/** The inverse of `parseExactReal`. */
export function exactRealText({ rational: r, logOf: q }: ExactReal): string {
  if (q.equals(one)) return rationalText(r);
  return r.equals(zero) ? `ln ${rationalText(q)}` : `${rationalText(r)} + ln ${rationalText(q)}`;
}

export function exactRealTex({ rational: r, logOf: q }: ExactReal): string {
  if (q.equals(one)) return rationalTex(r);
  return `${r.equals(zero) ? "" : `${rationalTex(r)}+`}\\ln ${rationalTex(q)}`;
}

/** (r + ln q) + (s + ln p) = (r + s) + ln(q p). */
export function addExact(left: ExactReal, right: ExactReal): ExactReal {
  return { rational: left.rational.add(right.rational), logOf: left.logOf.mul(right.logOf) };
}

export function fromRational(value: Fraction): ExactReal {
  return { rational: value, logOf: one };
}

/** About how much it is, for comparing sizes; what is graded stays exact. */
export function exactRealValue({ rational: r, logOf: q }: ExactReal): number {
  return r.valueOf() + Math.log(q.valueOf());
}
