import { nth } from "@/lib/entries";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { Key, Markup, Part } from "@/lib/problems/question";

/** A layer as it is counted: the weights into it, and a bias for each of its nodes if it has any. */
export interface CountedLayer {
  readonly from: number;
  readonly to: number;
  readonly hasBias: boolean;
}

/** Σ n_{l−1}·n_l weights, and biases. A misconception counts other weights, other biases or other layers. */
export function countOf(
  layers: readonly CountedLayer[],
  biases: (layer: CountedLayer) => number = ({ to }) => to,
  weights: (layer: CountedLayer) => number = ({ from, to }) => from * to,
): number {
  return layers.reduce((sum, layer) => sum + weights(layer) + (layer.hasBias ? biases(layer) : 0), 0);
}

type Count = (layers: readonly CountedLayer[]) => number | null;

/** Only where there are biases can they be forgotten or put in the wrong place. */
const withBiases =
  (count: (layers: readonly CountedLayer[]) => number): Count =>
  (layers) =>
    layers.some(({ hasBias }) => hasBias) ? count(layers) : null;

/** Only where a layer has none can there be too many. */
const withoutSome =
  (count: (layers: readonly CountedLayer[]) => number): Count =>
  (layers) =>
    layers.some(({ hasBias }) => !hasBias) ? count(layers) : null;

// Wrong ways of counting that people have been seen or heard to use (problems.md, section 3).
const rules: readonly (readonly [code: string, label: Markup, count: Count])[] = [
  ["NB", "forgot the biases", withBiases((layers) => countOf(layers, () => 0))],
  ["BI", "biases on the inputs too", withBiases((layers) => countOf(layers) + nth(layers, 1).from)],
  [
    "BO",
    "no bias at the output",
    (layers) => (outputBiases(layers) > 0 ? countOf(layers) - outputBiases(layers) : null),
  ],
  [
    "BA",
    "biases where there are none",
    withoutSome((layers) => countOf(layers.map((l) => ({ ...l, hasBias: true })))),
  ],
  ["BL", "one bias per layer", withBiases((layers) => countOf(layers, () => 1))],
  ["B1", "one bias per layer incl. inputs", withBiases((layers) => countOf(layers, () => 1) + 1)],
  ["BS", "a bias per source node", withBiases((layers) => countOf(layers, ({ from }) => from))],
  [
    "WS",
    "added the widths",
    (layers) =>
      countOf(
        layers,
        () => 0,
        ({ from, to }) => from + to,
      ),
  ],
  [
    "WP",
    "multiplied all widths",
    (layers) => layers.reduce((product, { to }) => product * to, nth(layers, 1).from),
  ],
  ["LL", "left out the last layer", (layers) => countOf(layers.slice(0, -1))],
  // With two layers that is the same as leaving out the last.
  ["L1", "only the first layer", (layers) => (layers.length > 2 ? countOf(layers.slice(0, 1)) : null)],
  ["N", "counted the nodes", (layers) => layers.reduce((sum, { to }) => sum + to, nth(layers, 1).from)],
  ["NX", "counted the inputs", (layers) => nth(layers, 1).from],
];

/** What each wrong way of counting gives for these layers. */
export function countMisconceptions(
  key: Key,
  layers: readonly CountedLayer[],
): Pick<Part, "misconceptions" | "hidden"> {
  return misconceptionsOf(
    key,
    rules.map(([code, label, count]) => {
      const value = count(layers);
      return { code, label, answer: value === null ? null : { type: "number", value: `${value}` } };
    }),
  );
}

/** Wrong counts for one layer. */
export function layerMisconceptions(
  key: Key,
  { from, to, hasBias }: CountedLayer,
  next: number | null,
): Pick<Part, "misconceptions" | "hidden"> {
  const weights = from * to;
  const counts: readonly (readonly [code: string, label: Markup, count: number | null])[] = [
    ["NB", "forgot the biases", hasBias ? weights : null],
    ["BA", "biases where there are none", hasBias ? null : weights + to],
    ["BL", "one bias per layer", hasBias ? weights + 1 : null],
    ["BS", "a bias per source node", hasBias ? weights + from : null],
    ["WS", "added the widths", from + to],
    ["WN", "weights out of the layer", next && to * next + (hasBias ? to : 0)],
    ["N", "counted the nodes", to],
  ];
  return misconceptionsOf(
    key,
    counts.map(([code, label, count]) => ({
      code,
      label,
      answer: count === null ? null : { type: "number", value: `${count}` },
    })),
  );
}

function outputBiases(layers: readonly CountedLayer[]): number {
  const { to, hasBias } = nth(layers, layers.length);
  return hasBias ? to : 0;
}
