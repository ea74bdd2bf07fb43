import Fraction from "fraction.js";

/** How precisely a decimal was typed: 0.050 has three places and two significant digits. */
export interface DecimalPrecision {
  readonly places: number;
  readonly significant: number;
}

/** Digits with at most one decimal point or comma, as the source of a regular expression. */
export const unsignedNumber = String.raw`(?:\d+[.,]?\d*|[.,]\d+)`;

/** "12,50" and 3 → 12500, exactly. */
export function decimalValue(digits: string, exponent: number): Fraction {
  const [whole = "", decimals = ""] = digits.split(/[.,]/);
  const scale = decimals.length - exponent;
  const integer = BigInt(`${whole}${decimals}`);
  return scale > 0
    ? new Fraction(integer, 10n ** BigInt(scale))
    : new Fraction(integer * 10n ** BigInt(-scale));
}

export function precisionOf(digits: string, exponent: number): DecimalPrecision {
  const [whole = "", decimals = ""] = digits.split(/[.,]/);
  const significant = `${whole}${decimals}`.replace(/^0+/, "").length;
  return { places: decimals.length - exponent, significant };
}

/** Whether the denominator divides a power of ten. */
export function hasFiniteDecimal({ d }: Fraction): boolean {
  let rest = d;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  return rest === 1n;
}

/** |typed − exact| ≤ ½ · 10^(−places): the exact number rounded to the digits typed, a half either way. */
export function isRoundingOf(typed: Fraction, { places }: DecimalPrecision, exact: Fraction): boolean {
  return typed.sub(exact).abs().mul(2).lte(new Fraction(10).pow(-places));
}
