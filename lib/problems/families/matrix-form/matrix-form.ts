import { z } from "zod";
import { nth } from "@/lib/entries";
import { everything } from "@/lib/figure/figure-of";
import { depth } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { conventionsOf } from "@/lib/problems/conventions";
import { matrixPart } from "@/lib/problems/derivative-part";
import { drawReluNetwork } from "@/lib/problems/draw-relu";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Markup } from "@/lib/problems/question";
import type { Random } from "@/lib/problems/random";
import { type Worked, work } from "@/lib/problems/worked";
import { isTelling } from "@/lib/problems/worth-asking";
import { err, ok } from "@/lib/result";
import { backPart, productPart, shapePart } from "./matrix-parts";

const params = z.strictObject({
  network: networkSchema,
  /** Whose weights it is about. */
  layer: z.int().min(1),
  /** The matrix in given cells, with its shape to choose, its shape alone, or the formula for it or for the step back. */
  ask: z.array(z.enum(["matrix", "shaped", "shape", "product", "back"])).min(1),
});
type Params = z.infer<typeof params>;

/** E6: a whole layer at once, as vectors and matrices. */
export const matrixForm = defineFamily({
  code: "E6",
  name: "A layer as a matrix",
  params,
  build({ network, layer, ask }, weightIndex) {
    if (layer > depth(network)) return err(`the network has no layer ${layer}`);
    if (nth(network.widths, layer) === nth(network.widths, layer + 1))
      return err("the weight matrix is square, so that its shape tells nothing");
    const worked = work(network);
    return ok({
      title: "A whole layer at once",
      stem:
        "The figure prints every weight, the input and all values of the forward pass." +
        ` Now treat layer $${layer}$ as a whole: vectors are columns, and ` +
        `$\\dfrac{\\partial H}{\\partial \\vec z^{(${layer})}}$ is the column of all $\\dfrac{\\partial H}{\\partial z_k^{(${layer})}}$.`,
      conventions: [...conventionsOf(network), orientation(weightIndex)],
      network,
      parts: ask.map((asked) => part(worked, layer, asked, weightIndex)),
    });
  },
  draw,
});

function part(
  worked: Worked,
  layer: number,
  asked: Params["ask"][number],
  weightIndex: WeightIndex,
): PartDraft {
  const { widths } = worked.network;
  const sizes = { sources: nth(widths, layer), targets: nth(widths, layer + 1) };
  const shown = everything(worked.network);
  switch (asked) {
    case "matrix":
      return matrixPart(worked, layer, { shown, weightIndex, size: "given" });
    case "shaped":
      return matrixPart(worked, layer, { shown, weightIndex, size: "asked" });
    case "shape":
      return shapePart(layer, sizes, weightIndex);
    case "product":
      return productPart(layer, sizes, weightIndex);
    case "back":
      return backPart(layer, sizes, weightIndex);
  }
}

function orientation(weightIndex: WeightIndex): Markup {
  return weightIndex === "from-to"
    ? "row $j$ of $W^{(\\ell)}$ holds the weights that leave node $j$; $\\partial H/\\partial W^{(\\ell)}$ has the same shape"
    : "row $k$ of $W^{(\\ell)}$ holds the weights that lead to node $k$; $\\partial H/\\partial W^{(\\ell)}$ has the same shape";
}

const sizes = {
  1: { layer: 1, widths: [2, 3, 1], off: [1] },
  2: { layer: 2, widths: [2, 2, 3, 1], off: [0, 1] },
  3: { layer: 2, widths: [2, 3, 2, 1], off: [1, 0] },
} as const;

const asks: Readonly<Record<Difficulty, readonly Params["ask"][number][]>> = {
  1: ["product", "matrix"],
  2: ["product", "shaped"],
  3: ["shape", "back", "shaped"],
};

/** One node is off, so that a row or a column of the matrix is zero. */
function draw(random: Random, difficulty: Difficulty): Params | null {
  const { layer, ...size } = sizes[difficulty];
  const network = drawReluNetwork(random, size)?.network;
  if (!network) return null;
  const entries = nth(work(network).gradient.layers, layer).dW.flat();
  if (!entries.every((entry) => entry.equals(0) || isTelling(entry))) return null;
  return { network, layer, ask: [...asks[difficulty]] };
}
