import Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { backwardThrough, type Linearised } from "@/lib/network/backward";
import type { Factor, Term } from "@/lib/network/paths";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { one, zero } from "@/lib/network/rational";

/** ∂H/∂of = the sum of the terms. */
export interface Claim {
  readonly of: Quantity;
  readonly terms: readonly Term[];
}

/**
 * Whether a claim holds for all weights, inputs and activations of hidden nodes, with a linear output.
 *
 * Both sides are polynomials in W, x, a and g′, of degree at most 1 in each. They are compared where weights, inputs,
 * activations and slopes are unrelated numbers: at three fixed points with values below 2³¹, so that two different
 * polynomials of degree d agree at all three with a chance of about (d/2³¹)³ (Schwartz–Zippel). Identities that need a
 * particular g, such as g′² = g′ for the ReLU, do not count.
 */
export function holds(widths: readonly number[], { of, terms }: Claim): boolean {
  const next = fixedNumbers();
  return [1, 2, 3].every(() => {
    const passes = unrelatedNumbers(widths, next);
    const claimed = terms
      .map((term) => term.reduce((product, factor) => product.mul(numberOf(passes, factor)), one))
      .reduce((sum, product) => sum.add(product), zero);
    return claimed.equals(derivative(backwardThrough(passes, [one]), of));
  });
}

/** Park and Miller's generator: 31 bits, the same everywhere. */
function fixedNumbers(): () => Fraction {
  let state = 20_260_213;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return new Fraction(state);
  };
}

/** A network whose numbers have nothing to do with each other: not even a with z, or g′ with either. */
function unrelatedNumbers(widths: readonly number[], next: () => Fraction): readonly Linearised[] {
  const list = (length: number) => Array.from({ length }, next);
  return widths.slice(1).map((to, i) => {
    const from = nth(widths, i + 1);
    const isOutput = i + 2 === widths.length;
    return {
      weights: Array.from({ length: from }, () => list(to)),
      input: list(from),
      slope: isOutput ? [one] : list(to),
    };
  });
}

function numberOf(passes: readonly Linearised[], factor: Factor): Fraction {
  switch (factor.kind) {
    case "W":
      return nth(nth(nth(passes, factor.layer).weights, factor.from), factor.to);
    case "slope":
      return nth(nth(passes, factor.layer).slope, factor.node);
    case "a":
      return nth(nth(passes, factor.layer + 1).input, factor.node);
    case "x":
      return nth(nth(passes, 1).input, factor.node);
  }
}
