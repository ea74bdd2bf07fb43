import { z } from "zod";
import { nth } from "@/lib/entries";
import { bareFigure } from "@/lib/figure/figure-of";
import { ok } from "@/lib/result";
import { countMisconceptions, countOf } from "./count-misconceptions";
import { defineFamily } from "./family";
import type { Key } from "./question";
import { inSteps } from "./solution";
import { lines } from "./tex";

const params = z.strictObject({
  widths: z.array(z.int().min(1).max(8)).min(2).max(6),
  /** Which nodes after the input have a bias. */
  biases: z.enum(["all", "none", "hidden"]),
  /** A figure, or the widths in words. */
  figure: z.boolean(),
});
type Params = z.infer<typeof params>;

/** F1: how many entries the gradient of H has, Σ n_{l−1}·n_l weights and one bias for each node that has one. */
export const countParameters = defineFamily({
  code: "F1",
  name: "Count the parameters",
  params,
  build(given) {
    const layers = countedLayers(given);
    const total = countOf(layers);
    const key: Key = { type: "number", value: `${total}` };
    const rows = layers.map(({ name, tex, count }) => `\\text{${name}: }&${tex}=${count}`);
    const sum = `${layers.map(({ count }) => count).join("+")}=${total}`;
    return ok({
      title: given.figure ? "Count the parameters" : "Count without a picture",
      stem: stem(given),
      conventions: ["every node feeds every node of the next layer", "parameters are all weights and biases"],
      parts: [
        {
          prompt: "How many entries does the gradient of $H$ with respect to its parameters have?",
          name: "number of parameters",
          figure: given.figure ? bareFigure(given.widths, []) : null,
          answer: { type: "number" },
          key,
          solution: inSteps([
            {
              text: `The gradient has one entry per parameter. A layer has a weight for every arrow into it${biasRule(given)}.`,
              tex: lines(rows),
            },
            { text: "Add the layers. Inputs hold no parameters.", tex: sum },
          ]),
          ...countMisconceptions(key, layers),
        },
      ],
    });
  },
});

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

function biasRule({ biases }: Params): string {
  if (biases === "none") return "";
  return biases === "all"
    ? " and a bias for every node in it"
    : " and, if it is hidden, a bias for every node in it";
}
