import { assertNever } from "@/lib/result";
import type { Quantity } from "./quantity";

/** W_{21}^{(2)}: from node 2 of layer 1 to node 1 of layer 2. Above nine nodes the indices take a comma. */
export function weightTex(layer: number, from: number | string, to: number | string): string {
  const comma = `${from}`.length + `${to}`.length > 2 ? "," : "";
  return `W_{${from}${comma}${to}}^{(${layer})}`;
}

export function zTex(layer: number, node: number | string): string {
  return `z_{${node}}^{(${layer})}`;
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
    case "a":
      return aTex(quantity.layer, quantity.node);
    case "x":
      return aTex(0, quantity.node);
    default:
      return assertNever(quantity);
  }
}

/** ∂H/∂… as a tall fraction, for a line of its own or a prompt. */
export function partialTex(of: string): string {
  return `\\dfrac{\\partial H}{\\partial ${of}}`;
}

/** ∂H/∂… on one line, for lists and labels. */
export function inlinePartialTex(of: string): string {
  return `\\partial H/\\partial ${of}`;
}
