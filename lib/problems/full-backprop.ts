import { z } from "zod";
import { nth } from "@/lib/entries";
import { everything } from "@/lib/figure/figure-of";
import { networkSchema } from "@/lib/network/parse-network";
import { exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { inlinePartialTex, weightTex } from "@/lib/network/symbols";
import { err, ok } from "@/lib/result";
import { conventionsOf } from "./conventions";
import { derivativePart, linked, vectorPart } from "./derivative-part";
import { defineFamily, type PartDraft } from "./family";
import { type Worked, work } from "./worked-steps";

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
      parts.push(
        asked.kind === "row"
          ? rowPart(worked, weights)
          : derivativePart(worked, asked, { shown: everything(network) }),
      );
    }
    return ok({
      title: "All the way back",
      stem: "The figure prints every weight, the input and all values of the forward pass. Now go backward.",
      conventions: conventionsOf(network),
      network,
      parts: linked(parts),
    });
  },
});

type Weight = Extract<Quantity, { kind: "W" }>;

function rowOf(widths: readonly number[], layer: number, from: number): readonly Weight[] {
  return Array.from({ length: widths[layer] ?? 0 }, (_, k) => ({ kind: "W", layer, from, to: k + 1 }));
}

function rowPart(worked: Worked, weights: readonly Weight[]): PartDraft {
  const { layer, from } = nth(weights, 1);
  const source = layer === 1 ? `input $${from}$` : `node $${from}$ of layer $${layer - 1}$`;
  return vectorPart(worked, weights, {
    shown: everything(worked.network),
    prompt: `What are the derivatives of $H$ with respect to the weights that leave ${source}?`,
    name: `$${inlinePartialTex(weightTex(layer, from, "k"))}$`,
  });
}
