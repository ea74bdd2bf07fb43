import type Fraction from "fraction.js";
import { hasFiniteDecimal } from "@/lib/grading/decimal";

/** A rational as a decimal that is exactly it, "-0.125"; null where there is none, as of 1/3. */
export function exactDecimal(value: Fraction): string | null {
  if (!hasFiniteDecimal(value)) return null;
  let places = 0;
  let scaled = value.abs();
  while (scaled.d !== 1n) {
    scaled = scaled.mul(10);
    places += 1;
  }
  const digits = scaled.n.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const sign = value.s < 0n ? "-" : "";
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

/** The nearest decimal with so many places. */
export function nearestDecimal(value: Fraction, places: number): string {
  return exactDecimal(value.round(places)) ?? `${value.valueOf()}`;
}
