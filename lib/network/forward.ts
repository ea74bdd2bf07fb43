import type Fraction from "fraction.js";
import { nth, zip } from "@/lib/entries";
import { type Activated, activate } from "./activation";
import { addExact, type ExactReal, exactReal, fromRational } from "./exact-real";
import type { Activation, Network } from "./network";
import { dot, rational, zero } from "./rational";

/** What one layer did: everything its derivatives are made of. */
export interface LayerPass {
  /** W_jk, one list per source node j. */
  readonly weights: readonly (readonly Fraction[])[];
  /** The g of the layer. */
  readonly g: Activation;
  /** a^(l−1): what came in, one entry per source node. */
  readonly input: readonly Fraction[];
  /** z_k, a_k = g(z_k) and g′(z_k), one entry per node of the layer. */
  readonly z: readonly ExactReal[];
  readonly a: readonly Fraction[];
  readonly slope: readonly Fraction[];
}

/** How a node of layer l turns its z into a. */
export type Activate = (g: Activation, z: ExactReal, layer: number) => Activated;

/**
 * The forward pass, exact: z_k^(l) = Σ_j W_jk^(l) a_j^(l−1) + b_k^(l) and a_k^(l) = g(z_k^(l)), for l = 1 … L.
 * `network` comes from `parseNetwork`; other networks may throw. Only a misconception brings a `through` of its own.
 */
export function forward(network: Network, through: Activate = activate): readonly LayerPass[] {
  const passes: LayerPass[] = [];
  let input = network.input.map(rational);
  for (const [l, g] of network.activations.entries()) {
    const weights = nth(network.weights, l + 1).map((row) => row.map(rational));
    const biases = biasesOf(network, l + 1);
    const z = zip(columns(weights), biases).map(([column, b]) =>
      addExact(fromRational(dot(column, input)), b),
    );
    const nodes = z.map((zk) => through(g, zk, l + 1));
    const a = nodes.map((node) => node.a);
    passes.push({ weights, g, input, z, a, slope: nodes.map((node) => node.slope) });
    input = a;
  }
  return passes;
}

/** H, the single output. */
export function output(passes: readonly LayerPass[]): Fraction {
  return nth(nth(passes, passes.length).a, 1);
}

/** The weights into each node: columns, since the rows of W are what leaves each node. */
export function columns(weights: readonly (readonly Fraction[])[]): readonly (readonly Fraction[])[] {
  return nth(weights, 1).map((_, k) => weights.map((row) => nth(row, k + 1)));
}

function biasesOf(network: Network, layer: number): readonly ExactReal[] {
  if (network.biases) return nth(network.biases, layer).map(exactReal);
  return Array.from({ length: nth(network.widths, layer + 1) }, () => fromRational(zero));
}
