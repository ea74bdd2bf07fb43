import { assertNever } from "@/lib/result";
import type { Quantity } from "./quantity";

/**
 * The weight from node 2 of layer 1 to node 1 of layer 2 as \W{2}{2}{1}: by its ends, so that the notation of a deck can
 * decide which index stands first (`written`, lib/problems/notation.ts). KaTeX does not know it.
 */
export function weightTex(layer: number | string, from: number | string, to: number | string): string {
  return `\\W{${layer}}{${from}}{${to}}`;
}

export function zTex(layer: number, node: number | string): string {
  return `z_{${node}}^{(${layer})}`;
}

export function bTex(layer: number, node: number | string): string {
  return `b_{${node}}^{(${layer})}`;
}

/** a_{1}^{(2)}; layer 0 is the input, x_{1}. */
export function aTex(layer: number, node: number | string): string {
  return layer === 0 ? `x_{${node}}` : `a_{${node}}^{(${layer})}`;
}

export function quantityTex(quantity: Quantity): string {
  switch (quantity.kind) {
    case "W":
      return weightTex(quantity.layer, quantity.from, quantity.to);
    case "z":
      return zTex(quantity.layer, quantity.node);
    case "b":
      return bTex(quantity.layer, quantity.node);
    case "a":
      return aTex(quantity.layer, quantity.node);
    case "x":
      return aTex(0, quantity.node);
    default:
      return assertNever(quantity);
  }
}

/** What is differentiated: the output, or the risk (a loss). */
export type Differentiated = "H" | "R";

/** ∂H/∂… as a tall fraction, for a line of its own or a prompt. */
export function partialTex(by: string, of: Differentiated = "H"): string {
  return `\\dfrac{\\partial ${of}}{\\partial ${by}}`;
}

/** ∂H/∂… on one line, for lists and labels. */
export function inlinePartialTex(by: string, of: Differentiated = "H"): string {
  return `\\partial ${of}/\\partial ${by}`;
}
