import type Fraction from "fraction.js";
import { nth, zip } from "@/lib/entries";
import { type Activated, activate, type NodeActivation, softmax, softmaxJacobian } from "./activation";
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
  /** The layers whose a was added to this z on the way (identity skips). */
  readonly skippedFrom: readonly number[];
  /** z_k, a_k = g(z_k) and g′(z_k), one entry per node of the layer; of a softmax the diagonal of its Jacobian. */
  readonly z: readonly ExactReal[];
  readonly a: readonly Fraction[];
  readonly slope: readonly Fraction[];
  /** ∂a_j/∂z_k, rows k, of a softmax; null where each a depends on its own z alone. */
  readonly jacobian: readonly (readonly Fraction[])[] | null;
}

/** How a node of layer l turns its z into a. */
export type Activate = (g: NodeActivation, z: ExactReal, layer: number) => Activated;

/**
 * The forward pass, exact: z_k^(l) = Σ_j W_jk^(l) a_j^(l−1) + b_k^(l) (plus a_k^(s) for each skip from layer s) and
 * a_k^(l) = g(z_k^(l)), for l = 1 … L. `network` comes from `parseNetwork`; other networks may throw. Only a misconception
 * brings a `through` of its own.
 */
export function forward(network: Network, through: Activate = activate): readonly LayerPass[] {
  if (through !== activate) return layerByLayer(network, through);
  const known = remembered.get(network) ?? layerByLayer(network, activate);
  remembered.set(network, known);
  return known;
}

/** A question goes forward through the same network a hundred times, once for every mistake it looks at. */
const remembered = new WeakMap<Network, readonly LayerPass[]>();

function layerByLayer(network: Network, through: Activate): readonly LayerPass[] {
  const passes: LayerPass[] = [];
  const values = [network.input.map(rational)];
  for (const [l, g] of network.activations.entries()) {
    const weights = nth(network.weights, l + 1).map((row) => row.map(rational));
    const input = nth(values, l + 1);
    const skippedFrom = (network.skips ?? []).filter(({ to }) => to === l + 1).map(({ from }) => from);
    const z = zip(columns(weights), biasesOf(network, l + 1)).map(([column, b], k) => {
      const skipped = skippedFrom.reduce((sum, from) => sum.add(nth(nth(values, from + 1), k + 1)), zero);
      return addExact(fromRational(dot(column, input).add(skipped)), b);
    });
    const { a, slope, jacobian } = activated(g, z, (node, zk) => through(node, zk, l + 1));
    passes.push({ weights, g, input, skippedFrom, z, a, slope, jacobian });
    values.push([...a]);
  }
  return passes;
}

/** H, the single output. */
export function output(passes: readonly LayerPass[]): Fraction {
  return nth(outputs(passes), 1);
}

/** a^(L). */
export function outputs(passes: readonly LayerPass[]): readonly Fraction[] {
  return nth(passes, passes.length).a;
}

/** The weights into each node: columns, since the rows of W are what leaves each node. */
export function columns(weights: readonly (readonly Fraction[])[]): readonly (readonly Fraction[])[] {
  return nth(weights, 1).map((_, k) => weights.map((row) => nth(row, k + 1)));
}

function activated(
  g: Activation,
  z: readonly ExactReal[],
  through: (g: NodeActivation, z: ExactReal) => Activated,
): Pick<LayerPass, "a" | "slope" | "jacobian"> {
  if (g === "softmax") {
    const a = softmax(z);
    const jacobian = softmaxJacobian(a);
    return { a, slope: jacobian.map((row, k) => nth(row, k + 1)), jacobian };
  }
  const nodes = z.map((zk) => through(g, zk));
  return { a: nodes.map(({ a }) => a), slope: nodes.map(({ slope }) => slope), jacobian: null };
}

function biasesOf(network: Network, layer: number): readonly ExactReal[] {
  if (network.biases) return nth(network.biases, layer).map(exactReal);
  return Array.from({ length: nth(network.widths, layer + 1) }, () => fromRational(zero));
}
