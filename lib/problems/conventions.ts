import type { Network } from "@/lib/network/network";
import { weightTex } from "@/lib/network/symbols";
import { assertNever } from "@/lib/result";
import type { Markup } from "./question";

export const weightIndex: Markup = `$${weightTex("\\ell", "j", "k")}$ leads from node $j$ of layer $\\ell-1$ to node $k$ of layer $\\ell$`;

/** What holds in a network, as short phrases; made from the network, so that they cannot disagree with the key. */
export function conventionsOf(network: Network): readonly Markup[] {
  const hidden = new Set(network.activations.slice(0, -1));
  const output = network.activations.at(-1) ?? "linear";
  return [
    ...[...hidden].map((g) => `${activationName(g)} on the hidden nodes${slopeNote(g)}`),
    `${activationName(output)} output${hidden.has(output) ? "" : slopeNote(output)}`,
    ...(network.biases ? [] : ["no biases"]),
    weightIndex,
  ];
}

function activationName(g: Network["activations"][number]): string {
  switch (g) {
    case "relu":
      return "ReLU";
    case "linear":
      return "linear";
    case "sigmoid":
    case "tanh":
    case "softmax":
      return g;
    default:
      return assertNever(g);
  }
}

function slopeNote(g: Network["activations"][number]): Markup {
  return g === "relu" ? ", with $g'(0)=0$" : "";
}
