import { nth, range } from "@/lib/entries";
import { exactReal } from "@/lib/network/exact-real";
import { forward, type LayerPass } from "@/lib/network/forward";
import { depth, type Network, type Skip } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";
import { rational } from "@/lib/network/rational";
import { describeFigure } from "./describe";
import type { Figure, FigureEdge, FigureNode, PrintedValue } from "./figure";
import { printed, printedReal } from "./printed";

/** What a figure prints: of which layers. Everything printed is given away, so print givens only. */
export interface Shown {
  readonly weights: readonly number[];
  /** Of the same layers as the weights, where nothing else is said. */
  readonly biases?: readonly number[];
  readonly z: readonly number[];
  /** Layer 0 holds the inputs, layer L the output H. */
  readonly a: readonly number[];
  /** Whether nodes with g′ = 0 are hatched where z is printed. */
  readonly markDead: boolean;
}

/** Everything the forward pass knows. */
export function everything(network: Network): Shown {
  const layers = range(0, depth(network));
  return { weights: layers, z: layers, a: layers, markDead: true };
}

/** What a question gives that leaves the forward pass to do: the input, weights and biases. */
export function inputsAndWeights(network: Network): Shown {
  return { weights: range(1, depth(network)), z: [], a: [0], markDead: false };
}

/**
 * The network as data to draw, with `asked` marked. A linear output prints H alone, since its z is the same number.
 */
export function figureOf(network: Network, shown: Shown, asked: readonly Quantity[]): Figure {
  const passes = forward(network);
  const last = depth(network);
  const nodeValues = (layer: number, node: number): NodeValues => {
    const isShown = { z: shown.z.includes(layer), a: shown.a.includes(layer) };
    if (layer === 0)
      return { ...noValues, a: isShown.a ? printed(rational(nth(network.input, node))) : null };
    const pass = nth(passes, layer);
    const isLinear = nth(network.activations, layer) === "linear";
    const showsZ = isShown.z && !(layer === last && isLinear);
    return {
      z: showsZ ? printedReal(nth(pass.z, node)) : null,
      a: isShown.a ? printed(nth(pass.a, node)) : null,
      bias:
        network.biases && (shown.biases ?? shown.weights).includes(layer)
          ? biasOf(network.biases, layer, node)
          : null,
      dead: showsZ && shown.markDead && isDead(pass, node),
    };
  };
  const weight = (layer: number, from: number, to: number): PrintedValue | null =>
    shown.weights.includes(layer) ? printed(nth(nth(nth(passes, layer).weights, from), to)) : null;
  return assemble(network.widths, nodeValues, weight, asked, network.skips);
}

/** A network of these widths without any numbers. */
export function bareFigure(widths: readonly number[], asked: readonly Quantity[]): Figure {
  return assemble(
    widths,
    () => noValues,
    () => null,
    asked,
  );
}

type NodeValues = Pick<FigureNode, "z" | "a" | "bias" | "dead">;
const noValues: NodeValues = { z: null, a: null, bias: null, dead: false };

function biasOf(biases: NonNullable<Network["biases"]>, layer: number, node: number): PrintedValue {
  return printedReal(exactReal(nth(nth(biases, layer), node)));
}

/** g′(z) = 0: only a ReLU that is off has a slope of exactly zero. */
function isDead(pass: LayerPass, node: number): boolean {
  return nth(pass.slope, node).equals(0);
}

function assemble(
  widths: readonly number[],
  valuesOf: (layer: number, node: number) => NodeValues,
  weightOf: (layer: number, from: number, to: number) => PrintedValue | null,
  asked: readonly Quantity[],
  skips: readonly Skip[] = [],
): Figure {
  const nodes = widths.flatMap((width, layer) =>
    range(1, width).map((node): FigureNode => {
      const kind = layer === 0 ? "input" : layer === widths.length - 1 ? "output" : "hidden";
      const isAsked = asked.some((q) => q.kind !== "W" && q.node === node && layerOf(q) === layer);
      return { layer, node, kind, ...valuesOf(layer, node), asked: isAsked };
    }),
  );
  const edges = widths.slice(1).flatMap((targets, i) =>
    range(1, nth(widths, i + 1)).flatMap((from) =>
      range(1, targets).map((to): FigureEdge => {
        const layer = i + 1;
        const isAsked = asked.some(
          (q) => q.kind === "W" && q.layer === layer && q.from === from && q.to === to,
        );
        return { layer, from, to, weight: weightOf(layer, from, to), asked: isAsked };
      }),
    ),
  );
  return { widths, nodes, edges, skips, description: describeFigure({ widths, nodes, edges, skips }) };
}

function layerOf(quantity: Exclude<Quantity, { kind: "W" }>): number {
  return quantity.kind === "x" ? 0 : quantity.layer;
}
