import type { Shape } from "@/lib/expression/shape";
import type { Network } from "@/lib/network/network";
import type { WeightIndex } from "./notation";

/** What may stand in a formula besides the network: the label y and the learning rate η. */
const names = ["y", "eta"];

/** What an improvised formula may speak of: the network on show, or a general one where none is. */
export function improvisedShape(
  network: Pick<Network, "widths" | "activations" | "biases"> | null,
  weightIndex: WeightIndex,
): Shape {
  if (network === null) return shapeOfWidths([2, 2, 2, 1], weightIndex);
  const { widths, activations, biases } = network;
  return { widths, activations: activations.map(nameOf), weightIndex, biases: biases !== null, names };
}

/** A network of which only the nodes per layer are known: g on the hidden ones, a linear output, no biases. */
export function shapeOfWidths(widths: readonly number[], weightIndex: WeightIndex): Shape {
  const activations = widths.slice(1).map((_, i) => (i + 2 === widths.length ? "linear" : "g"));
  return { widths, activations, weightIndex, names };
}

/** A softmax is no function of one z alone; an open g keeps its a apart from its z. */
function nameOf(activation: Network["activations"][number]): Shape["activations"][number] {
  if (activation === "sigmoid") return "sigma";
  return activation === "softmax" ? "g" : activation;
}
