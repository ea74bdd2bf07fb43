import { nth } from "@/lib/entries";
import { assertNever } from "@/lib/result";
import type { Quantity } from "./quantity";
import { quantityTex, zTex } from "./symbols";

/** One factor of a path: a weight, a slope g′(z_j^(l)), an activation or an input. */
export type Factor = Exclude<Quantity, { kind: "z" }> | Slope;

export interface Slope {
  readonly kind: "slope";
  readonly layer: number;
  readonly node: number;
}

/** A product of factors. */
export type Term = readonly Factor[];

/**
 * ∂H/∂quantity as the sum over all paths from there to the output, one product for each, for a network of these widths
 * with any activation on hidden nodes and a linear output.
 */
export function pathTerms(widths: readonly number[], quantity: Quantity): readonly Term[] {
  switch (quantity.kind) {
    case "W": {
      const { layer, from, to } = quantity;
      const entering: Factor =
        layer === 1 ? { kind: "x", node: from } : { kind: "a", layer: layer - 1, node: from };
      return fromZ(widths, layer, to).map((term) => [entering, ...term]);
    }
    case "z":
      return fromZ(widths, quantity.layer, quantity.node);
    case "a":
      return fromA(widths, quantity.layer, quantity.node);
    case "x":
      return fromA(widths, 0, quantity.node);
    default:
      return assertNever(quantity);
  }
}

/** Through the activation of the node, which the linear output does not have. */
function fromZ(widths: readonly number[], layer: number, node: number): readonly Term[] {
  const slope: Term = layer === widths.length - 1 ? [] : [{ kind: "slope", layer, node }];
  return fromA(widths, layer, node).map((term) => [...slope, ...term]);
}

/** Along each weight out of the node. */
function fromA(widths: readonly number[], layer: number, node: number): readonly Term[] {
  if (layer === widths.length - 1) return [[]];
  return Array.from({ length: nth(widths, layer + 2) }, (_, k) => k + 1).flatMap((to) =>
    fromZ(widths, layer + 1, to).map(
      (term): Term => [{ kind: "W", layer: layer + 1, from: node, to }, ...term],
    ),
  );
}

export function termTex(term: Term): string {
  if (term.length === 0) return "1";
  return term
    .map((factor) =>
      factor.kind === "slope" ? `g'(${zTex(factor.layer, factor.node)})` : quantityTex(factor),
    )
    .join("\\,");
}
