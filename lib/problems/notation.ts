import { z } from "zod";

/**
 * Which end of a weight its first index names. "from-to": W_jk leads from node j to node k, rows of the matrix are
 * sources. "to-from": W_kj leads from node j to node k, as in much of the literature; every matrix is transposed.
 */
export const weightIndexSchema = z.enum(["from-to", "to-from"]);
export type WeightIndex = z.infer<typeof weightIndexSchema>;

/**
 * Weights and matrices in the notation of a deck. Everything that is built writes a weight by its ends,
 * \W{layer}{from}{to} (`weightTex`); here it gets its indices. Other TeX stays as it is.
 */
export function written(markup: string, weightIndex: WeightIndex): string {
  return markup.replace(weight, (_, layer: string, from: string, to: string) => {
    const comma = from.length + to.length > 2 && /\d/.test(from + to) ? "," : "";
    const indices = weightIndex === "from-to" ? `${from}${comma}${to}` : `${to}${comma}${from}`;
    return `W_{${indices}}^{(${layer})}`;
  });
}

const weight = /\\W\{([^{}]*)\}\{([^{}]*)\}\{([^{}]*)\}/g;
