import { z } from "zod";
import { nth } from "@/lib/entries";
import { everything, inputsAndWeights, type Shown } from "@/lib/figure/figure-of";
import { forward } from "@/lib/network/forward";
import type { Network } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative, exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { conventionsOf } from "@/lib/problems/conventions";
import { derivativePart, vectorPart } from "@/lib/problems/derivative-part";
import { anyNode, drawReluNetwork, pickNode } from "@/lib/problems/draw-relu";
import { type Difficulty, defineFamily } from "@/lib/problems/family";
import { linked } from "@/lib/problems/linked-parts";
import type { Random } from "@/lib/problems/random";
import { work } from "@/lib/problems/worked";
import { isPrinted, isTelling } from "@/lib/problems/worth-asking";
import { err, ok } from "@/lib/result";

/** All biases of a layer at once. */
const layerSchema = z.strictObject({ kind: z.literal("biases"), layer: z.int().min(1) });

const params = z.strictObject({
  network: networkSchema,
  /** Whether the figure prints the values of the forward pass. */
  values: z.boolean(),
  ask: z.array(z.union([quantitySchema, layerSchema])).min(1),
});
type Params = z.infer<typeof params>;

/** E2: derivatives by biases, beside those by weights. */
export const biases = defineFamily({
  code: "E2",
  name: "Derivatives by biases",
  params,
  build({ network, values, ask }) {
    if (!network.biases) return err("the network has no biases");
    const stray = ask.find((asked) => quantitiesOf(network, asked).some((q) => !exists(network.widths, q)));
    if (stray || ask.some((asked) => quantitiesOf(network, asked).length === 0))
      return err(`the network has no ${JSON.stringify(stray ?? ask)}`);
    const worked = work(network);
    const shown = shownOf(network, values);
    return ok({
      title: "Weights and biases",
      stem:
        `The figure gives the input, every weight and every bias${values ? ", and the values going forward" : ""}. ` +
        "A bias is part of its node's $z$.",
      conventions: conventionsOf(network),
      network,
      parts: linked(
        ask.map((asked) =>
          asked.kind === "biases"
            ? vectorPart(worked, quantitiesOf(network, asked), {
                shown,
                prompt: `What are the derivatives of $H$ by the biases of layer $${asked.layer}$?`,
                name: `$\\partial H/\\partial \\vec b^{(${asked.layer})}$`,
              })
            : derivativePart(worked, asked, { shown }),
        ),
      ),
    });
  },
  draw,
});

function quantitiesOf({ widths }: Network, asked: Params["ask"][number]): readonly Quantity[] {
  if (asked.kind !== "biases") return [asked];
  const { layer } = asked;
  return Array.from({ length: widths[layer] ?? 0 }, (_, k) => ({ kind: "b", layer, node: k + 1 }));
}

function shownOf(network: Network, values: boolean): Shown {
  return values ? everything(network) : inputsAndWeights(network);
}

const sizes = {
  1: { widths: [1, 2, 2, 1], off: [1, 0] },
  2: { widths: [2, 2, 2, 1], off: [1, 0] },
  3: { widths: [2, 3, 2, 1], off: [1, 0] },
} as const;

/** Layer 1 has a node that is off; asked is about another one. In front of the last layer db is a weight of the figure. */
function draw(random: Random, difficulty: Difficulty): Params | null {
  const drawn = drawReluNetwork(random, { ...sizes[difficulty], biases: "all" });
  if (drawn === null) return null;
  const { network, on } = drawn;
  const node = pickNode(random, nth(on, 1));
  const weight: Quantity = { kind: "W", layer: 1, from: anyNode(random, nth(network.widths, 1)), to: node };
  const bias: Quantity = { kind: "b", layer: 1, node };
  const values = difficulty < 3;
  const { gradient } = work(network);
  const passes = forward(network);
  const isFit = [weight, bias].every((quantity) => {
    const value = derivative(gradient, quantity);
    return isTelling(value) && !isPrinted(value, network, passes, shownOf(network, values));
  });
  if (!isFit) return null;
  return { network, values, ask: difficulty === 3 ? [{ kind: "biases", layer: 1 }, weight] : [bias, weight] };
}
