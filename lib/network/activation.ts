import type Fraction from "fraction.js";
import { assertNever } from "@/lib/result";
import { type ExactReal, exactRealText } from "./exact-real";
import type { Activation } from "./network";
import { one, zero } from "./rational";

/** The activation of one node. */
export type NodeActivation = Exclude<Activation, "softmax">;

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
 * Throws InexactValueError for a sigmoid or tanh at anything but a pure logarithm, and for the others at a logarithm.
 */
export function activate(g: NodeActivation, z: ExactReal): Activated {
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
    case "tanh": {
      const square = exponential(z).pow(2) ?? zero;
      const a = square.sub(one).div(square.add(one)); // tanh(ln q) = (q²−1)/(q²+1)
      return { a, slope: one.sub(a.mul(a)) }; // tanh′ = 1−tanh²
    }
    default:
      return assertNever(g);
  }
}

/**
 * p_k = e^{z_k} / Σ e^{z_j}, exact where all z differ by logarithms only: a common rational summand cancels.
 * Throws InexactValueError elsewhere.
 */
export function softmax(z: readonly ExactReal[]): readonly Fraction[] {
  const [first] = z;
  const other = z.find((zk) => first && !zk.rational.equals(first.rational));
  if (other) throw new InexactValueError(`a softmax that holds e^(${exactRealText(other)}) is not rational`);
  const total = z.reduce((sum, { logOf }) => sum.add(logOf), zero);
  return z.map(({ logOf }) => logOf.div(total));
}

/** ∂p_j/∂z_k = p_k(δ_jk − p_j): rows k, columns j. */
export function softmaxJacobian(p: readonly Fraction[]): readonly (readonly Fraction[])[] {
  return p.map((pk, k) => p.map((pj, j) => pk.mul((j === k ? one : zero).sub(pj))));
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
