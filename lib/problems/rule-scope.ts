import type { Rule } from "@/lib/network/catalogue";
import type { Activation, Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import type { Quantity } from "@/lib/network/quantity";

interface Asked {
  readonly network: Network;
  readonly quantity: Quantity;
  readonly objective: Objective;
  /** The layer whose ∂/∂z the problem tells, if it does. */
  readonly known: number | null;
}

/**
 * Whether a rule has anything to go wrong with on the way back to a quantity, whatever the numbers: no input factor can
 * be forgotten in a derivative by z. Only then may it be said that the numbers hide it.
 */
export function concerns(rule: Rule, asked: Asked): boolean {
  const { network, quantity } = asked;
  const way = wayOf(asked);
  const isWeight = quantity.kind === "W";
  const passes = (...activations: readonly Activation[]) => activations.some((g) => way.activations.has(g));
  switch (rule) {
    case "SW":
    case "IX":
    case "IN":
    case "WW":
      return isWeight;
    case "IZ":
      return isWeight && quantity.layer > 1 && network.activations[quantity.layer - 2] !== "linear";
    case "P1":
    case "PL":
    case "PS":
    case "PX":
      return way.branches;
    case "G1":
      return passes("relu", "sigmoid", "tanh", "softmax");
    case "GA":
    case "GZ":
    case "GN":
    case "GO":
      return passes("relu");
    case "SD":
    case "SDZ":
      return passes("sigmoid", "tanh");
    case "ST":
    case "ST1":
      return passes("tanh");
    case "FR":
      return way.followsRelu;
    case "TF":
      return way.usesValues;
    case "NA":
      return quantity.kind === "z" || quantity.kind === "b";
    default:
      return true;
  }
}

function wayOf({ network: { widths, activations }, quantity, objective, known }: Asked) {
  const layers = widths.map((_, layer) => layer).slice(1);
  const end = known ?? widths.length;
  const isRelu = (layer: number) => activations[layer - 1] === "relu";
  const isCurved = (layer: number) => activations[layer - 1] !== "linear";
  const at = quantity.kind === "x" ? 0 : quantity.layer;
  // Its own activation lies on the way of all that ends at a node's z.
  const first = quantity.kind === "x" || quantity.kind === "a" ? at + 1 : at;
  const passed = layers.filter((layer) => layer >= first && layer < end);
  const hidden = layers.slice(0, -1).filter(isRelu);
  const isLoss = objective.type !== "output";
  const isWeight = quantity.kind === "W";
  return {
    /** Some node on it feeds several: there are paths to add. */
    branches: layers.some((layer) => layer > at && layer <= end && (widths[layer] ?? 0) > 1),
    activations: new Set(passed.flatMap((layer) => activations[layer - 1] ?? [])),
    /** What the layers before hand on is a factor, or decides about one. */
    usesValues: known === null && (isLoss || (isWeight && at > 1) || passed.some(isCurved)),
    /**
     * A hidden ReLU decides what enters the weight, whether a later node is on, or the loss. Where ∂/∂z is told, nobody
     * goes forward but through the one activation before the weight, and that is IZ.
     */
    followsRelu:
      known === null &&
      ((isLoss && hidden.length > 0) ||
        (isWeight && hidden.some((layer) => layer < at)) ||
        passed.some((layer) => isCurved(layer) && hidden.some((before) => before < layer))),
  };
}
