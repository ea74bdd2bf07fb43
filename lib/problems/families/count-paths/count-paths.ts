import { z } from "zod";
import { nth } from "@/lib/entries";
import { bareFigure } from "@/lib/figure/figure-of";
import { exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { inlinePartialTex, partialTex, quantityTex } from "@/lib/network/symbols";
import { weightIndex } from "@/lib/problems/conventions";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { listed } from "@/lib/problems/listed";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { Key, Markup, SolutionStep } from "@/lib/problems/question";
import type { Random } from "@/lib/problems/random";
import { inSteps } from "@/lib/problems/solution";
import { nodesLight } from "@/lib/problems/step-lights";
import { err, ok } from "@/lib/result";
import {
  type Counted,
  countPaths,
  countThrough,
  countWeightFactors,
  countWeights,
  type Route,
  wrongPathCounts,
} from "./path-counts";

const node = { layer: z.int().min(1), node: z.int().min(1) };
const countSchema = z.discriminatedUnion("count", [
  z.strictObject({ count: z.literal("paths") }),
  z.strictObject({ count: z.literal("through"), ...node }),
  z.strictObject({ count: z.literal("factors") }),
  z.strictObject({ count: z.literal("products") }),
]) satisfies z.ZodType<Counted>;

const params = z.strictObject({
  widths: z.array(z.int().min(1).max(6)).min(4).max(7),
  of: quantitySchema,
  ask: z.array(countSchema).min(1),
  /** A figure, or the widths in words. */
  figure: z.boolean(),
});
type Params = z.infer<typeof params>;

/** E13: into how many products a derivative falls, and what the backward pass saves. */
export const countTheProducts = defineFamily({
  code: "E13",
  name: "Count the paths",
  params,
  build({ widths, of, ask, figure }) {
    if (widths.at(-1) !== 1) return err("the last width is 1: H is a single output");
    if (!exists(widths, of)) return err(`the network has no ${quantityTex(of)}`);
    const route: Route = { widths, start: of.kind === "x" ? 0 : of.layer };
    const stray = ask.find(
      (one) =>
        one.count === "through" &&
        (one.layer <= route.start || one.layer >= widths.length - 1 || one.node > nth(widths, one.layer + 1)),
    );
    if (stray) return err("a path to count passes a hidden node behind its start");
    return ok({
      title: "Count the paths",
      stem:
        `${figure ? "The network $H$ of the figure is fully connected." : inWords(widths)} ` +
        `Written out, $${partialTex(quantityTex(of))}$ is a sum of products: one product for each path to the output $H$.`,
      conventions: ["every node feeds every node of the next layer", weightIndex],
      parts: ask.map((asked) => part(route, of, asked, figure)),
    });
  },
  draw: drawn,
});

function inWords(widths: readonly number[]): Markup {
  const hidden = widths.slice(1, -1).map((width) => `$${width}$`);
  return `A fully connected network $H$ has $${widths[0]}$ inputs, hidden layers of ${listed(hidden)} nodes and a single output.`;
}

function part(route: Route, of: Params["of"], asked: Counted, figure: boolean): PartDraft {
  const marked: readonly Quantity[] = asked.count === "through" ? [of, { ...asked, kind: "a" }] : [of];
  const { value, prompt, name, steps } = worded(route, of, asked);
  const key: Key = { type: "number", value: `${value}` };
  return {
    prompt,
    name,
    figure: figure ? bareFigure(route.widths, marked) : null,
    answer: { type: "number" },
    key,
    solution: inSteps(steps),
    ...misconceptionsOf(
      key,
      wrongPathCounts(route, asked).map(([code, label, wrong]) => ({
        code,
        label,
        answer: { type: "number", value: `${wrong}` },
      })),
    ),
  };
}

interface Worded {
  readonly value: number;
  readonly prompt: Markup;
  readonly name: Markup;
  readonly steps: readonly SolutionStep[];
}

function worded({ widths, start }: Route, of: Params["of"], asked: Counted): Worded {
  const symbol = quantityTex(of);
  const later = widths.slice(start + 1);
  const paths = countPaths(widths, start);
  const product = `${later.join("\\cdot ")}=${paths}`;
  const choices: SolutionStep = {
    text:
      "Going forward from there, a path chooses one node in every later layer. " +
      "The choices are free, so their numbers multiply. The layer of the start itself is not chosen again.",
    tex: product,
  };
  switch (asked.count) {
    case "paths":
      return {
        value: paths,
        prompt: `How many products does the sum for $${partialTex(symbol)}$ have?`,
        name: `products in $${inlinePartialTex(symbol)}$`,
        steps: [choices],
      };
    case "through": {
      const before = widths.slice(start + 1, asked.layer);
      const after = widths.slice(asked.layer + 1);
      const where = `node $${asked.node}$ of layer $${asked.layer}$`;
      return {
        value: countThrough(widths, start, asked.layer),
        prompt: `How many of these products belong to paths through ${where}?`,
        name: `paths through ${where}`,
        steps: [
          {
            text: `In layer $${asked.layer}$ there is no choice any more. The ways to this node and the ways on from it multiply.`,
            tex: `${[...before, "1", ...after].join("\\cdot ")}=${countThrough(widths, start, asked.layer)}`,
            light: nodesLight([{ layer: asked.layer, node: asked.node }]),
          },
        ],
      };
    }
    case "factors":
      return {
        value: countWeightFactors(widths, start),
        prompt:
          "Written out path by path, how many weights stand in all the products together? Count a weight as often as it is written.",
        name: "weights written, path by path",
        steps: [
          {
            text: `Each path crosses one weight per later layer, so a product holds $${later.length}$ weights. There are $${paths}$ products.`,
            tex: `${paths}\\cdot ${later.length}=${countWeightFactors(widths, start)}`,
          },
          choices,
        ],
      };
    case "products": {
      const layers = later.map((to, i) => `${nth(widths, start + i + 1)}\\cdot ${to}`);
      return {
        value: countWeights(widths, start),
        prompt: `The backward pass adds at every node and goes on with the sum. How many products of a weight with a $\\partial H/\\partial z$ does it form to get from $H$ to all nodes of ${start === 0 ? "the input" : `layer $${start}$`}?`,
        name: "products of the backward pass",
        steps: [
          {
            text: "Each weight on the way is used exactly once, whatever the number of paths through it. So count the weights of the later layers.",
            tex: `${layers.join("+")}=${countWeights(widths, start)}`,
          },
        ],
      };
    }
  }
}

/** 1: two or three hidden layers and one count; 2: also the paths through one node; 3: in words, against the backward pass. */
function drawn(random: Random, difficulty: Difficulty): Params {
  const start = difficulty === 1 ? random.integer(0, 1) : difficulty - 2;
  const hidden = difficulty === 1 ? start + 2 : difficulty + 1;
  const widths = [...Array.from({ length: hidden + 1 }, () => random.integer(2, 4)), 1];
  const widthAt = (layer: number) => nth(widths, layer + 1);
  const of: Params["of"] =
    start === 0
      ? { kind: "x", node: random.integer(1, widthAt(0)) }
      : { kind: "W", layer: 1, from: random.integer(1, widthAt(0)), to: random.integer(1, widthAt(1)) };
  const ask: Record<Difficulty, Params["ask"]> = {
    1: [{ count: "paths" }],
    2: [{ count: "paths" }, { count: "through", layer: 2, node: random.integer(1, widthAt(2)) }],
    3: [{ count: "paths" }, { count: "factors" }, { count: "products" }],
  };
  return { widths, of, ask: ask[difficulty], figure: difficulty < 3 };
}
