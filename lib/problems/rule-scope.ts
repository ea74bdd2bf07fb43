import type { Rule } from "@/lib/network/catalogue";
import type { Network } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";

/**
 * Whether a rule has anything to go wrong with on the way back to a quantity, whatever the numbers: no input factor can
 * be forgotten in a derivative by z. Only then may it be said that the numbers hide it.
 */
export function concerns(rule: Rule, network: Network, quantity: Quantity, known?: number): boolean {
  const way = wayOf(network, quantity, known);
  const isWeight = quantity.kind === "W";
  switch (rule) {
    case "SW":
    case "IX":
    case "IN":
    case "WW":
      return isWeight;
    case "IZ":
      return isWeight && quantity.layer > 1 && network.activations[quantity.layer - 2] === "relu";
    case "P1":
    case "PL":
    case "PS":
    case "PX":
      return way.branches;
    case "G1":
    case "GA":
    case "GZ":
    case "GN":
    case "GO":
      return way.passesRelu;
    case "FR":
      return way.followsRelu;
    case "NA":
      return quantity.kind === "z";
    default:
      return true;
  }
}

function wayOf({ widths, activations }: Network, quantity: Quantity, known?: number) {
  const layers = widths.map((_, layer) => layer).slice(1);
  const end = known ?? widths.length;
  const isRelu = (layer: number) => activations[layer - 1] === "relu";
  const at = quantity.kind === "x" ? 0 : quantity.layer;
  // Its own activation lies on the way of all that ends at a node's z.
  const first = quantity.kind === "x" || quantity.kind === "a" ? at + 1 : at;
  const passed = layers.filter((layer) => layer >= first && layer < end);
  const hidden = layers.slice(0, -1).filter(isRelu);
  return {
    /** Some node on it feeds several: there are paths to add. */
    branches: layers.some((layer) => layer > at && layer <= end && (widths[layer] ?? 0) > 1),
    passesRelu: passed.some(isRelu),
    /**
     * A hidden ReLU decides what enters the weight, or whether a later node is on. Where ∂/∂z is told, nobody goes
     * forward but through the one activation before the weight, and that is IZ.
     */
    followsRelu:
      known === undefined &&
      ((quantity.kind === "W" && hidden.some((layer) => layer < at)) ||
        passed.some((layer) => isRelu(layer) && hidden.some((before) => before < layer))),
  };
}
