import { z } from "zod";
import { defineFamily, type QuestionDraft } from "@/lib/problems/family";
import type { Markup } from "@/lib/problems/question";
import { err, ok, type Result } from "@/lib/result";
import { type Convolution, convolved } from "./convolution";
import { outputPart, parameterPart, pooledPart } from "./convolution-parts";
import { drawLayer, drawSliding } from "./draw-convolution";
import { filterPart, inputPart, type Sliding } from "./filter-gradient";

const size = z.int().min(1);
const entries = z.array(z.int().min(-9).max(9)).min(2).max(8).readonly();

const layerSchema = z.strictObject({
  about: z.literal("layer"),
  layer: z.strictObject({
    height: size.max(64),
    width: size.max(64),
    channels: size.max(16),
    filters: size.max(16),
    side: size.max(9),
    stride: size.max(4),
    padding: z.int().min(0).max(4),
    biases: z.boolean(),
    pool: size.min(2).max(4).nullable(),
  }) satisfies z.ZodType<Convolution>,
  ask: z.array(z.enum(["parameters", "output", "pooled"])).min(1),
});

const filterSchema = z.strictObject({
  about: z.literal("filter"),
  sliding: z.strictObject({
    x: entries,
    filter: entries,
    upstream: entries,
    relu: z.boolean(),
  }) satisfies z.ZodType<Sliding>,
  ask: z.array(z.enum(["filter", "input"])).min(1),
});

const params = z.discriminatedUnion("about", [layerSchema, filterSchema]);

/** E14: what a convolution layer has to learn, what it gives out, and the gradient of a filter used in many places. */
export const convolutionCounts = defineFamily({
  code: "E14",
  name: "Convolution and pooling",
  params,
  build: (given) => (given.about === "layer" ? aboutLayer(given) : aboutFilter(given)),
  draw(random, difficulty): z.infer<typeof params> | null {
    if (difficulty === 3) {
      const sliding = drawSliding(random);
      return sliding && { about: "filter", sliding, ask: ["filter", "input"] };
    }
    return {
      about: "layer",
      layer: drawLayer(random, difficulty),
      ask: difficulty === 1 ? ["parameters", "output"] : ["parameters", "output", "pooled"],
    };
  },
});

function aboutLayer({ layer, ask }: z.infer<typeof layerSchema>): Result<QuestionDraft, string> {
  const { height, width, side, stride, padding, pool } = layer;
  const [high, wide] = convolved(layer);
  const fits = [height, width].every((cells) => {
    const way = cells + 2 * padding - side;
    return way >= 0 && way % stride === 0;
  });
  if (!fits) return err("the filter does not slide evenly over the input");
  if (pool !== null && (high % pool > 0 || wide % pool > 0))
    return err("the pool does not cover the output evenly");
  if (pool === null && ask.includes("pooled")) return err("there is no pool to ask about");
  const parts = { parameters: parameterPart, output: outputPart, pooled: pooledPart };
  return ok({
    title: "Count a convolution",
    stem: layerStem(layer),
    conventions: [
      "a filter has weights for every channel of the input",
      ...(layer.biases ? ["one bias per filter"] : ["no biases"]),
      "shapes are height, width, channels",
    ],
    parts: ask.map((asked) => parts[asked](layer)),
  });
}

function layerStem({
  height,
  width,
  channels,
  filters,
  side,
  stride,
  padding,
  pool,
  biases,
}: Convolution): Markup {
  const moves = stride === 1 ? "They move by $1$ cell at a time" : `They move by $${stride}$ cells at a time`;
  const rim =
    padding === 0
      ? "without padding"
      : `after padding with $${padding}$ zero${padding === 1 ? "" : "s"} on every side`;
  return (
    `A picture of $${height}\\times ${width}$ cells with $${channels}$ channels enters a convolution layer. ` +
    `The layer has $${filters}$ filters of $${side}\\times ${side}$ cells and ${biases ? "a bias for each filter" : "no biases"}. ` +
    `${moves}, ${rim}.` +
    (pool === null
      ? ""
      : ` Then comes a max-pool over $${pool}\\times ${pool}$ cells whose windows do not overlap.`)
  );
}

function aboutFilter({ sliding, ask }: z.infer<typeof filterSchema>): Result<QuestionDraft, string> {
  const { x, filter, upstream, relu } = sliding;
  const places = x.length - filter.length + 1;
  if (places < 2) return err("the filter is used in at least two places");
  if (upstream.length !== places) return err(`the filter has ${places} places, not ${upstream.length}`);
  const list = (numbers: readonly number[]) => `(${numbers.join(",\\ ")})`;
  const arrives = relu ? "a" : "z";
  const sum = filter.map((_, m) => `f_{${m + 1}}x_{${m === 0 ? "i" : `i+${m}`}}`).join("+");
  return ok({
    title: "One filter, many places",
    stem:
      `The filter $\\vec f=${list(filter)}$ slides along the input $\\vec x=${list(x)}$: ` +
      `$z_i=${sum}$ for $i=1,\\dots,${places}$. ` +
      (relu ? "Then $a_i=\\operatorname{ReLU}(z_i)$. " : "") +
      `From the risk $R$ comes back $\\dfrac{\\partial R}{\\partial \\vec ${arrives}}=${list(upstream)}$.`,
    conventions: [
      "the filter is not turned round (cross-correlation, as in network libraries)",
      "no padding, stride $1$, no bias",
      ...(relu ? ["$\\operatorname{ReLU}'(0)=0$"] : []),
    ],
    parts: ask.map((asked) => (asked === "filter" ? filterPart(sliding) : inputPart(sliding))),
  });
}
