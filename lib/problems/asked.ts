import { z } from "zod";
import { nth } from "@/lib/entries";
import { exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { inlinePartialTex, partialTex, weightTex } from "@/lib/network/symbols";
import { assertNever, err, ok, type Result } from "@/lib/result";
import { derivativePart, matrixPart, type PartOptions, vectorPart } from "./derivative-part";
import type { PartDraft } from "./family";
import type { WeightIndex } from "./notation";
import { differentiated, type Worked } from "./worked";

const index = z.int().min(1);

/** What one part asks for: one derivative, or several at once. */
export const askedSchema = z.union([
  quantitySchema,
  /** All weights that leave one node. */
  z.strictObject({ kind: z.literal("row"), layer: index, from: index }),
  /** All nodes of a layer. */
  z.strictObject({ kind: z.literal("layer"), of: z.enum(["a", "z", "b"]), layer: index }),
  /** All weights of a layer. */
  z.strictObject({ kind: z.literal("matrix"), layer: index, size: z.enum(["given", "asked"]) }),
]);
export type Asked = z.infer<typeof askedSchema>;

/** The part that asks for it. The error says what the network does not have. */
export function askedPart(
  worked: Worked,
  asked: Asked,
  options: PartOptions & { readonly weightIndex: WeightIndex },
): Result<PartDraft, string> {
  const { widths } = worked.network;
  const quantities = quantitiesOf(widths, asked);
  if (quantities.length === 0 || !quantities.every((quantity) => exists(widths, quantity)))
    return err(`the network has no ${JSON.stringify(asked)}`);
  switch (asked.kind) {
    case "row":
      return ok(vectorPart(worked, quantities, { ...options, ...rowWords(worked, asked.layer, asked.from) }));
    case "layer":
      return ok(vectorPart(worked, quantities, { ...options, ...layerWords(worked, asked.of, asked.layer) }));
    case "matrix":
      return ok(matrixPart(worked, asked.layer, { ...options, size: asked.size }));
    default:
      return ok(derivativePart(worked, asked, options));
  }
}

/** Its derivatives, one by one. */
export function quantitiesOf(widths: readonly number[], asked: Asked): readonly Quantity[] {
  const count = (layer: number) => Array.from({ length: widths[layer] ?? 0 }, (_, i) => i + 1);
  switch (asked.kind) {
    case "row":
      return count(asked.layer).map((to) => ({ kind: "W", layer: asked.layer, from: asked.from, to }));
    case "layer":
      return count(asked.layer).map((node) => ({ kind: asked.of, layer: asked.layer, node }));
    case "matrix":
      return count(asked.layer - 1).flatMap((from) =>
        count(asked.layer).map((to): Quantity => ({ kind: "W", layer: asked.layer, from, to })),
      );
    case "W":
    case "b":
    case "z":
    case "a":
    case "x":
      return [asked];
    default:
      return assertNever(asked);
  }
}

function rowWords(worked: Worked, layer: number, from: number) {
  const of = differentiated(worked);
  const source = layer === 1 ? `input $${from}$` : `node $${from}$ of layer $${layer - 1}$`;
  return {
    prompt: `What are the derivatives of $${of}$ with respect to the weights that leave ${source}?`,
    name: `$${inlinePartialTex(weightTex(layer, from, "k"), of)}$`,
  };
}

function layerWords(worked: Worked, kind: "a" | "z" | "b", layer: number) {
  const of = differentiated(worked);
  const symbol = `${kind}^{(${layer})}`;
  const width = nth(worked.network.widths, layer + 1);
  return {
    prompt: `What are the ${width} entries of $${partialTex(symbol, of)}$?`,
    name: `$${inlinePartialTex(symbol, of)}$`,
  };
}
