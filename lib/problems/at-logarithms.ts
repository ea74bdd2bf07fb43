import { nth } from "@/lib/entries";
import { addExact, exactReal, exactRealText, fromRational } from "@/lib/network/exact-real";
import { forward } from "@/lib/network/forward";
import type { Network } from "@/lib/network/network";
import { rational } from "@/lib/network/rational";

/**
 * The network with the biases of one layer set so that its z are ln q_k, one q for each node. There sigmoid, tanh and
 * softmax are rational, so that their slopes can be asked for exactly. The layers before it are exact already.
 */
export function atLogarithms(network: Network, layer: number, qs: readonly string[]): Network {
  const before = network.widths.slice(1, layer + 1);
  const plain: Network = {
    ...network,
    widths: network.widths.slice(0, layer + 1),
    // Linear, since only its z is looked at.
    activations: [...network.activations.slice(0, layer - 1), "linear"],
    weights: network.weights.slice(0, layer),
    biases: (network.biases ?? []).slice(0, layer - 1).concat([before.slice(-1).flatMap((n) => zeros(n))]),
  };
  const z = nth(forward(plain), layer).z;
  const biases = qs.map((q, k) =>
    exactRealText(
      addExact(fromRational(nth(z, k + 1).rational.neg()), exactReal(`ln ${rational(q).toFraction()}`)),
    ),
  );
  const all = network.biases ?? network.widths.slice(1).map(zeros);
  return { ...network, biases: all.map((own, i) => (i + 1 === layer ? biases : own)) };
}

function zeros(n: number): string[] {
  return Array.from({ length: n }, () => "0");
}
