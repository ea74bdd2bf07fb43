import { z } from "zod";
import { nth } from "@/lib/entries";
import { bareFigure } from "@/lib/figure/figure-of";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { layerIn } from "@/lib/problems/figure-lights";
import { isDistinct } from "@/lib/problems/generate";
import type { Key } from "@/lib/problems/question";
import type { Random } from "@/lib/problems/random";
import { err, ok } from "@/lib/result";
import { countMisconceptions, countOf, layerMisconceptions } from "./count-misconceptions";

const params = z.strictObject({
  widths: z.array(z.int().min(1).max(8)).min(2).max(6),
  /** Which nodes after the input have a bias. */
  biases: z.enum(["all", "none", "hidden"]),
  /** A figure, or the widths in words. */
  figure: z.boolean(),
  /** A layer whose own parameters are asked for first. */
  layer: z.int().min(1).optional(),
});
type Params = z.infer<typeof params>;

/** F1: how many entries the gradient of H has, Σ n_{l−1}·n_l weights and one bias for each node that has one. */
export const countParameters = defineFamily({
  code: "F1",
  name: "Count the parameters",
  params,
  build(given) {
    if (given.layer !== undefined && given.layer >= given.widths.length)
      return err(`layer ${given.layer} is not in the network`);
    return ok({
      title: given.figure ? "Count the parameters" : "Count without a picture",
      stem: stem(given),
      conventions: ["every node feeds every node of the next layer", "parameters are all weights and biases"],
      parts: partsOf(given),
    });
  },
  draw(random, difficulty) {
    const drawn = drawParams(random, difficulty);
    if (drawn.widths.some((width, i) => width === drawn.widths[i + 1])) return null;
    const isClear = partsOf(drawn).every(
      ({ misconceptions = [], hidden = [] }) => isDistinct(misconceptions) && hidden.length === 0,
    );
    return isClear ? drawn : null;
  },
});

function partsOf(given: Params): readonly PartDraft[] {
  return [...(given.layer === undefined ? [] : [layerPart(given, given.layer)]), totalPart(given)];
}

function totalPart(given: Params): PartDraft {
  const layers = countedLayers(given);
  const total = countOf(layers);
  const key: Key = { type: "number", value: `${total}` };
  const sum = `${layers.map(({ count }) => count).join("+")}=${total}`;
  const rows = layers.map(({ name, from, to, hasBias, count }) =>
    [`\\text{${name}}`, `${from}\\cdot ${to}=${from * to}`, hasBias ? to : 0, count].join("&"),
  );
  const head = "&\\text{weights}&\\text{biases}&\\text{total}";
  return {
    prompt: "How many entries does the gradient of $H$ with respect to its parameters have?",
    name: "number of parameters",
    figure: given.figure ? bareFigure(given.widths, []) : null,
    answer: { type: "number" },
    key,
    solution: {
      rule: [{ text: `One entry per parameter: ${perLayer(given)}. Add the layers.`, tex: sum }],
      steps: [
        {
          text: `The gradient has one entry per parameter. A layer has a weight for every arrow into it${biasRule(given)}.`,
          tex: `\\begin{array}{l|rr|r}${[head, ...rows].join("\\\\")}\\end{array}`,
        },
        { text: "Add the layers. Inputs hold no parameters.", tex: sum },
      ],
      paths: [],
    },
    ...countMisconceptions(key, layers),
  };
}

function layerPart(given: Params, layer: number): PartDraft {
  const counted = nth(countedLayers(given), layer);
  const key: Key = { type: "number", value: `${counted.count}` };
  const next = given.widths[layer + 1] ?? null;
  return {
    prompt: `How many of the parameters belong to layer $${layer}$: weights into it, and biases of its nodes?`,
    name: `parameters of layer $${layer}$`,
    figure: given.figure ? bareFigure(given.widths, []) : null,
    answer: { type: "number" },
    key,
    solution: {
      rule: [
        {
          text: `A weight for every arrow into the layer${counted.hasBias ? ", and a bias for every node in it" : ""}.`,
          tex: `${counted.tex}=${counted.count}`,
        },
      ],
      steps: [
        {
          text: `Layer $${layer}$ has $${counted.to}$ nodes, and each gets an arrow from all $${counted.from}$ nodes before it.`,
          tex: `${counted.from}\\cdot ${counted.to}=${counted.from * counted.to}`,
          light: layerIn(given.widths, layer),
        },
        {
          text: counted.hasBias ? "Each of its nodes has a bias, too." : "Its nodes have no biases.",
          tex: `${counted.tex}=${counted.count}`,
        },
      ],
      paths: [],
    },
    ...layerMisconceptions(key, counted, next),
  };
}

function drawParams(random: Random, difficulty: Difficulty): Params {
  const hidden = difficulty === 3 ? 3 : 2;
  const widths = [random.integer(2, 6)];
  for (let i = 0; i < hidden; i++) widths.push(random.integer(2, difficulty === 1 ? 4 : 6));
  widths.push(1);
  const policies = difficulty === 1 ? (["all", "none"] as const) : (["all", "hidden", "none"] as const);
  return {
    widths,
    biases: random.pick(policies),
    figure: difficulty === 1 || random.chance(0.5),
    ...(difficulty === 3 ? { layer: random.integer(2, hidden + 1) } : {}),
  };
}

function countedLayers({ widths, biases }: Params) {
  return widths.slice(1).map((to, i) => {
    const from = nth(widths, i + 1);
    const isOutput = i + 2 === widths.length;
    const hasBias = biases === "all" || (biases === "hidden" && !isOutput);
    return {
      name: isOutput ? "output" : `layer ${i + 1}`,
      tex: `${from}\\cdot ${to}${hasBias ? `+${to}` : ""}`,
      count: countOf([{ from, to, hasBias }]),
      ...{ from, to, hasBias },
    };
  });
}

function stem({ widths, biases, figure }: Params): string {
  const biased = {
    all: "Every hidden node and every output node has a bias",
    none: "There are no biases",
    hidden: "Every hidden node has a bias, the output has none",
  }[biases];
  if (figure)
    return `This is the network $H$. ${biased}${biases === "none" ? "." : "; biases are not drawn."}`;
  const hidden = widths.slice(1, -1).map((width) => `$${width}$`);
  const outputs = widths.at(-1) === 1 ? "a single output" : `$${widths.at(-1)}$ outputs`;
  const layers = hidden.length === 0 ? "no hidden layer" : `hidden layers of ${hidden.join(" and ")} nodes`;
  return `A fully connected network $H$ has $${widths[0]}$ inputs, ${layers} and ${outputs}. ${biased}.`;
}

function perLayer({ biases }: Params): string {
  return biases === "none" ? "arrows into each layer" : "arrows into each layer, and its biases";
}

function biasRule({ biases }: Params): string {
  if (biases === "none") return "";
  return biases === "all"
    ? " and a bias for every node in it"
    : " and, if it is hidden, a bias for every node in it";
}
