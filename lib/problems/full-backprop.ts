import { z } from "zod";
import { nth } from "@/lib/entries";
import { everything, figureOf } from "@/lib/figure/figure-of";
import { depth } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative, exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { rationalText } from "@/lib/network/rational";
import { inlinePartialTex, partialTex, quantityTex, weightTex } from "@/lib/network/symbols";
import { err, ok } from "@/lib/result";
import { conventionsOf } from "./conventions";
import { defineFamily, type PartDraft } from "./family";
import { derivativeMisconceptions } from "./misconceptions";
import type { Key } from "./question";
import { inSteps } from "./solution";
import { type Worked, weightStep, work, workedSteps } from "./worked-steps";

/** All weights that leave one node: a row of ∂H/∂W^(layer). */
const rowSchema = z.strictObject({ kind: z.literal("row"), layer: z.int().min(1), from: z.int().min(1) });

const params = z.strictObject({
  network: networkSchema,
  ask: z.array(z.union([quantitySchema, rowSchema])).min(1),
});

/** F8: derivatives by hand on a figure that prints every weight and every value of the forward pass. */
export const fullBackprop = defineFamily({
  code: "F8",
  name: "Backpropagation in numbers",
  params,
  build({ network, ask }) {
    const worked = work(network);
    const parts: PartDraft[] = [];
    for (const asked of ask) {
      const weights = asked.kind === "row" ? rowOf(network.widths, asked.layer, asked.from) : [];
      const quantities = asked.kind === "row" ? weights : [asked];
      if (quantities.length === 0 || !quantities.every((quantity) => exists(network.widths, quantity)))
        return err(`the network has no ${JSON.stringify(asked)}`);
      parts.push(asked.kind === "row" ? rowPart(worked, weights) : numberPart(worked, asked));
    }
    return ok({
      title: "All the way back",
      stem: "The figure prints every weight, the input and all values of the forward pass. Now go backward.",
      conventions: conventionsOf(network),
      parts,
    });
  },
});

type Weight = Extract<Quantity, { kind: "W" }>;

function rowOf(widths: readonly number[], layer: number, from: number): readonly Weight[] {
  return Array.from({ length: widths[layer] ?? 0 }, (_, k) => ({ kind: "W", layer, from, to: k + 1 }));
}

function numberPart(worked: Worked, asked: Quantity): PartDraft {
  const { network, gradient } = worked;
  const symbol = quantityTex(asked);
  const key: Key = { type: "number", value: rationalText(derivative(gradient, asked)) };
  return {
    prompt: `What is $${partialTex(symbol)}$?`,
    name: `$${inlinePartialTex(symbol)}$`,
    figure: figureOf(network, everything(network), [asked]),
    answer: { type: "number" },
    asks: { of: "H", quantity: asked },
    key,
    solution: inSteps(workedSteps(worked, asked, depth(network))),
    ...derivativeMisconceptions(key, network, [asked]),
  };
}

function rowPart(worked: Worked, weights: readonly Weight[]): PartDraft {
  const { network, gradient } = worked;
  const { layer, from } = nth(weights, 1);
  const source = layer === 1 ? `input $${from}$` : `node $${from}$ of layer $${layer - 1}$`;
  const cells = weights.map((weight) => rationalText(derivative(gradient, weight)));
  const key: Key = { type: "vector", cells };
  const labels = weights.map((weight) => `$${inlinePartialTex(quantityTex(weight))}$`);
  // The way back to the source passes every node of the layer; its own last step, the sum, is not needed for weights.
  const origin =
    layer === 1 ? { kind: "x" as const, node: from } : { kind: "a" as const, layer: layer - 1, node: from };
  const back = workedSteps(worked, origin, depth(network)).slice(0, -1);
  return {
    prompt: `What are the derivatives of $H$ with respect to the weights that leave ${source}?`,
    name: `$${inlinePartialTex(weightTex(layer, from, "k"))}$`,
    figure: figureOf(network, everything(network), weights),
    answer: { type: "vector", labels },
    key,
    solution: inSteps([...back, ...weights.map(({ to }) => weightStep(worked, layer, from, to))]),
    ...derivativeMisconceptions(key, network, weights),
  };
}
