import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { assertNever } from "@/lib/result";
import { forward, type LayerPass } from "./forward";
import type { Network, Skip } from "./network";
import type { Quantity } from "./quantity";
import { one } from "./rational";
import { quantityTex, zTex } from "./symbols";

/** One factor of a path: a weight, a slope g′(z_j^(l)), an activation or an input. */
export type Factor = Exclude<Quantity, { kind: "z" | "b" }> | Slope;

export interface Slope {
  readonly kind: "slope";
  readonly layer: number;
  readonly node: number;
}

/** A product of factors. */
export type Term = readonly Factor[];

export interface PathOptions {
  readonly skips?: readonly Skip[];
  /** The output node that is differentiated. */
  readonly output?: number;
  /** Whether the output layer has an activation, whose slope is then a factor as well. */
  readonly curvedOutput?: boolean;
}

/**
 * ∂H/∂quantity as the sum over all paths from there to the output, one product for each, for a network of these widths
 * with any activation on hidden nodes; the output is linear where nothing else is said.
 */
export function pathTerms(
  widths: readonly number[],
  quantity: Quantity,
  options: PathOptions = {},
): readonly Term[] {
  return walks(widths, quantity, options).map(({ term }) => term);
}

/** A path with its numbers. */
export interface Path {
  readonly term: Term;
  /** The nodes it passes, from the first behind the quantity to the output. */
  readonly nodes: readonly { readonly layer: number; readonly node: number }[];
  /** The value of each factor of the term. */
  readonly factors: readonly Fraction[];
  readonly product: Fraction;
  /** Some slope on the way is 0, so that nothing comes back along it. */
  readonly dead: boolean;
}

/**
 * The paths from a quantity to one output with their numbers; their products add up to the derivative of that output.
 * Not for a softmax, whose outputs depend on every z.
 */
export function pathsOf(network: Network, quantity: Quantity, output = 1): readonly Path[] {
  const passes = forward(network);
  const { skips = [] } = network;
  const curvedOutput = network.activations.at(-1) !== "linear";
  return walks(network.widths, quantity, { skips, output, curvedOutput }).map(({ term, nodes }) => {
    const factors = term.map((factor) => numberOf(passes, factor));
    return {
      term,
      nodes,
      factors,
      product: factors.reduce((product, factor) => product.mul(factor), one),
      dead: term.some((factor, i) => factor.kind === "slope" && nth(factors, i + 1).equals(0)),
    };
  });
}

interface Walk extends Pick<Path, "term" | "nodes"> {}

function walks(widths: readonly number[], quantity: Quantity, options: PathOptions): readonly Walk[] {
  const { skips = [], output = 1, curvedOutput = false } = options;
  const last = widths.length - 1;

  /** Through the activation of the node, which a linear output does not have. */
  const fromZ = (layer: number, node: number): readonly Walk[] => {
    const slope: Term = layer === last && !curvedOutput ? [] : [{ kind: "slope", layer, node }];
    return fromA(layer, node).map(({ term, nodes }) => ({
      term: [...slope, ...term],
      nodes: [{ layer, node }, ...nodes],
    }));
  };

  /** Along each weight out of the node, and along each skip. */
  const fromA = (layer: number, node: number): readonly Walk[] => {
    if (layer === last) return node === output ? [{ term: [], nodes: [] }] : [];
    const weighted = Array.from({ length: nth(widths, layer + 2) }, (_, k) => k + 1).flatMap((to) =>
      fromZ(layer + 1, to).map(({ term, nodes }): Walk => {
        const weight: Factor = { kind: "W", layer: layer + 1, from: node, to };
        return { term: [weight, ...term], nodes };
      }),
    );
    const skipping = skips.filter(({ from }) => from === layer).flatMap(({ to }) => fromZ(to, node));
    return [...weighted, ...skipping];
  };

  switch (quantity.kind) {
    case "W": {
      const { layer, from, to } = quantity;
      const entering: Factor =
        layer === 1 ? { kind: "x", node: from } : { kind: "a", layer: layer - 1, node: from };
      return fromZ(layer, to).map(({ term, nodes }) => ({ term: [entering, ...term], nodes }));
    }
    case "b":
    case "z":
      return fromZ(quantity.layer, quantity.node);
    case "a":
      return fromA(quantity.layer, quantity.node);
    case "x":
      return fromA(0, quantity.node);
    default:
      return assertNever(quantity);
  }
}

function numberOf(passes: readonly LayerPass[], factor: Factor): Fraction {
  switch (factor.kind) {
    case "W":
      return nth(nth(nth(passes, factor.layer).weights, factor.from), factor.to);
    case "slope":
      return nth(nth(passes, factor.layer).slope, factor.node);
    case "a":
      return nth(nth(passes, factor.layer).a, factor.node);
    case "x":
      return nth(nth(passes, 1).input, factor.node);
    default:
      return assertNever(factor);
  }
}

export function termTex(term: Term): string {
  if (term.length === 0) return "1";
  return term
    .map((factor) =>
      factor.kind === "slope" ? `g'(${zTex(factor.layer, factor.node)})` : quantityTex(factor),
    )
    .join("\\,");
}
