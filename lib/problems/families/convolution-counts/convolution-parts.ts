import type { PartDraft } from "@/lib/problems/family";
import { misconceptionsOf, type Prediction } from "@/lib/problems/misconceptions";
import type { Key } from "@/lib/problems/question";
import { inSteps } from "@/lib/problems/solution";
import { equation } from "@/lib/problems/tex";
import {
  type Convolution,
  convolved,
  outputOf,
  parametersOf,
  pooled,
  slid,
  type Volume,
  type Window,
} from "./convolution";

/** How many numbers the layer learns; a pool behind it adds none. */
export function parameterPart(layer: Convolution): PartDraft {
  const { channels, filters, side, biases, pool } = layer;
  const key = count(parametersOf(layer));
  const oneFilter = `${channels}\\cdot ${side}\\cdot ${side}${biases ? "+1" : ""}`;
  return {
    prompt: `How many parameters do ${pool === null ? "the filters" : "convolution and max-pool together"} have${biases ? ", biases included" : ""}?`,
    name: "number of parameters",
    figure: null,
    answer: { type: "number" },
    key,
    solution: inSteps([
      {
        text: `A filter looks at all $${channels}$ channels at once${biases ? ", and it has one bias" : ""}. The same numbers serve in every place.`,
        tex: `${oneFilter}=${channels * side * side + (biases ? 1 : 0)}`,
      },
      {
        text:
          pool === null
            ? `There are $${filters}$ filters.`
            : `There are $${filters}$ filters. A max-pool only picks a number, so it has nothing to learn.`,
        tex: `${filters}cdot(${oneFilter})=${parametersOf(layer)}`,
      },
    ]),
    ...misconceptionsOf(key, wrongParameters(layer)),
  };
}

/** The shape behind the convolution. */
export function outputPart(layer: Convolution): PartDraft {
  const key = shape(convolved(layer));
  const { height, width, side, stride, padding, filters } = layer;
  const side2 = (name: string, cells: number) =>
    equation(`\\text{${name}}`, [
      `\\dfrac{${cells}-${side}${padding === 0 ? "" : `+2\\cdot ${padding}`}}{${stride}}+1`,
      `${slid(cells, layer)}`,
    ]);
  return {
    prompt: "What is the shape of the output of the convolution?",
    name: "output shape",
    figure: null,
    answer: volume,
    key,
    solution: inSteps([
      {
        text: "Count the places of the filter along one side: the first, and one more for each step that fits. With $W$ cells, a filter of $F$, padding $P$ and stride $S$:",
        tex: "\\dfrac{W-F+2P}{S}+1",
      },
      { text: "Along the height.", tex: side2("height", height) },
      { text: "Along the width.", tex: side2("width", width) },
      { text: `Each filter gives one channel, so there are $${filters}$ channels.` },
    ]),
    ...misconceptionsOf(key, wrongShapes(layer)),
  };
}

/** The shape behind the pool. */
export function pooledPart(layer: Convolution): PartDraft {
  const key = shape(outputOf(layer));
  const before = convolved(layer);
  const [high, wide, channels] = before;
  const side = layer.pool ?? 1;
  const wrong: readonly (readonly [string, string, Volume])[] = [
    ["VPN", "left out the pool", before],
    ["VPC", "pooled the channels too", [high / side, wide / side, channels / side]],
    ["VPS", "moved the pool by one cell", [high - side + 1, wide - side + 1, channels]],
    ["VPX", "took off the pool's side", [high - side, wide - side, channels]],
    ["VPI", "pooled the input", pooled([layer.height, layer.width, channels], side)],
    ["VPK", "one channel left", [high / side, wide / side, 1]],
  ];
  return {
    prompt: "What is the shape after the max-pool?",
    name: "shape after the pool",
    figure: null,
    answer: volume,
    key,
    solution: inSteps([
      {
        text: `The pool makes one cell of each $${side}\\times ${side}$ window, in every channel by itself.`,
        tex: `${high}:${side}=${high / side},\\qquad ${wide}:${side}=${wide / side}`,
      },
      { text: `All $${channels}$ channels stay.` },
    ]),
    ...misconceptionsOf(
      key,
      // A shape of broken cells is nobody's answer.
      wrong.map(([code, label, cells]) => ({
        code,
        label,
        answer: cells.every((n) => Number.isInteger(n) && n > 0) ? shape(cells) : null,
      })),
    ),
  };
}

function wrongParameters(layer: Convolution): readonly Prediction[] {
  const { channels, filters, side, biases, pool } = layer;
  const bias = biases ? 1 : 0;
  const weights = filters * channels * side ** 2;
  const [high, wide] = convolved(layer);
  const wrong: readonly (readonly [string, string, number | null])[] = [
    ["VCN", "forgot the channels", filters * (side ** 2 + bias)],
    ["VB0", "forgot the biases", biases ? weights : null],
    ["VBA", "biases where there are none", biases ? null : weights + filters],
    ["VBW", "one bias per weight", biases ? 2 * weights : null],
    ["VBC", "a bias per channel of a filter", biases ? weights + filters * channels : null],
    ["VB1", "one bias for the layer", biases ? weights + 1 : null],
    ["VF1", "one filter only", channels * side ** 2 + bias],
    ["VFS", "one side of the filter only", filters * (channels * side + bias)],
    ["VNS", "weights of their own in each place", parametersOf(layer) * high * wide],
    ["VPW", "weights for the pool", pool === null ? null : parametersOf(layer) + filters * pool ** 2],
    ["VPO", "one pool's cells as weights", pool === null ? null : parametersOf(layer) + pool ** 2],
  ];
  return wrong.map(([code, label, value]) => ({ code, label, answer: value === null ? null : count(value) }));
}

function wrongShapes(layer: Convolution): readonly Prediction[] {
  const { height, width, channels, filters, side, stride, padding } = layer;
  const seen = (window: Window): Volume => [slid(height, window), slid(width, window), filters];
  const [high, wide] = convolved(layer);
  const wrong: readonly (readonly [string, string, Volume])[] = [
    ["VO1", "forgot the $+1$", [high - 1, wide - 1, filters]],
    ["VP0", "forgot the padding", seen({ side, stride, padding: 0 })],
    ["VP1", "padded one side only", seen({ side, stride, padding: padding / 2 })],
    ["VS1", "forgot the stride", seen({ side, stride: 1, padding })],
    ["VNC", "kept the channels of the input", [high, wide, channels]],
    ["VCF", "channels times filters", [high, wide, channels * filters]],
    ["VSM", "kept height and width", [height, width, filters]],
    ["VSW", "swapped height and width", [wide, high, filters]],
  ];
  // Without padding, or with a stride of 1, there is nothing to forget; half a padding is clear only with a stride of 1.
  const isThere = (code: string) => {
    if (code === "VP0") return padding > 0;
    if (code === "VP1") return padding === 2 && stride === 1;
    return code !== "VS1" || stride > 1;
  };
  return wrong.flatMap(([code, label, cells]) =>
    isThere(code) && cells.every((n) => n > 0) ? [{ code, label, answer: shape(cells) }] : [],
  );
}

const volume = { type: "vector", labels: ["height", "width", "channels"] } as const;

function count(value: number): Key {
  return { type: "number", value: `${value}` };
}

function shape(cells: Volume): Key {
  return { type: "vector", cells: cells.map(String) };
}
