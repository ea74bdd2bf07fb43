import type Fraction from "fraction.js";
import { assertNever } from "@/lib/result";
import { type ExactReal, exactRealText } from "./exact-real";
import type { Activation } from "./network";
import { one, zero } from "./rational";

/** An activation at one point: its value a = g(z) and its local derivative, the slope g′(z). */
export interface Activated {
  readonly a: Fraction;
  readonly slope: Fraction;
}

/** The value is irrational there, so nothing exact can be said. `parseNetwork` refuses such networks. */
export class InexactValueError extends Error {
  override name = "InexactValueError";
}

/**
 * g(z) and g′(z), both exact. Convention: the ReLU has g′(0) = 0.
 * Throws InexactValueError for a sigmoid at anything but a pure logarithm, and for the others at a logarithm.
 */
export function activate(g: Activation, z: ExactReal): Activated {
  switch (g) {
    case "linear":
      return { a: plain(z), slope: one };
    case "relu":
      return plain(z).gt(zero) ? { a: plain(z), slope: one } : { a: zero, slope: zero };
    case "sigmoid": {
      const q = exponential(z);
      const a = q.div(q.add(one)); // σ(ln q) = q/(q+1)
      return { a, slope: a.mul(one.sub(a)) }; // σ′ = σ(1−σ)
    }
    default:
      return assertNever(g);
  }
}

/** z where it is rational, as it always is without a sigmoid; else throws InexactValueError. */
export function plain(z: ExactReal): Fraction {
  if (!z.logOf.equals(one)) throw new InexactValueError(`${exactRealText(z)} is not rational`);
  return z.rational;
}

/** e^z = q for z = ln q. */
function exponential(z: ExactReal): Fraction {
  if (!z.rational.equals(zero)) throw new InexactValueError(`e^(${exactRealText(z)}) is not rational`);
  return z.logOf;
}
