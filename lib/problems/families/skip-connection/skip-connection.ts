import { z } from "zod";
import { nth } from "@/lib/entries";
import { everything } from "@/lib/figure/figure-of";
import type { Network } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative, exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { aTex, weightTex, zTex } from "@/lib/network/symbols";
import { conventionsOf } from "@/lib/problems/conventions";
import { derivativePart } from "@/lib/problems/derivative-part";
import { anyNode, drawReluNetwork, pickNode } from "@/lib/problems/draw-relu";
import { type Difficulty, defineFamily } from "@/lib/problems/family";
import { linked } from "@/lib/problems/linked-parts";
import type { Markup } from "@/lib/problems/question";
import type { Random } from "@/lib/problems/random";
import { work } from "@/lib/problems/worked";
import { isPrinted, isTelling } from "@/lib/problems/worth-asking";
import { err, ok } from "@/lib/result";
import { pathCountPart, withoutSkips, withSkipFactor } from "./skip-parts";

/** How many paths there are from a node to the output. */
const pathsSchema = z.strictObject({ kind: z.literal("paths"), layer: z.int().min(0), node: z.int().min(1) });

const params = z.strictObject({
  network: networkSchema,
  ask: z.array(z.union([quantitySchema, pathsSchema])).min(1),
});
type Params = z.infer<typeof params>;

/** E9: an identity skip is one more path, and adds its own term. */
export const skipConnection = defineFamily({
  code: "E9",
  name: "A skip connection",
  params,
  build({ network, ask }) {
    const { skips = [], widths } = network;
    if (skips.length === 0) return err("the network has no skip");
    const stray = ask.find((asked) => !exists(widths, asked.kind === "paths" ? nodeOf(asked) : asked));
    if (stray) return err(`the network has no ${JSON.stringify(stray)}`);
    const worked = work(network);
    return ok({
      title: "Around a layer",
      stem: stem(network),
      conventions: [...conventionsOf(network), "a skip has no weight: it adds the value as it is"],
      network,
      parts: linked(
        ask.map((asked) =>
          asked.kind === "paths"
            ? pathCountPart(network, asked.layer, asked.node)
            : withSkipFactor(derivativePart(worked, asked, { shown: everything(network) }), worked, asked),
        ),
      ),
    });
  },
  draw,
});

function nodeOf({ layer, node }: { layer: number; node: number }): Quantity {
  return layer === 0 ? { kind: "x", node } : { kind: "a", layer, node };
}

function stem(network: Network): Markup {
  const added = (network.skips ?? []).map(({ from, to }) => {
    const sum = `\\sum_j ${weightTex(to, "j", "k")}\\,${aTex(to - 1, "j")}`;
    const bias = network.biases ? `+b_k^{(${to})}` : "";
    return `$${zTex(to, "k")}=${sum}${bias}+${aTex(from, "k")}$`;
  });
  return (
    `Besides its weights, this network has an identity skip: ${added.join(" and ")}.` +
    ` The figure gives the weights and the values going forward, the skip included.`
  );
}

const sizes = {
  1: { widths: [2, 2, 2, 1], off: [0, 1], skips: [{ from: 1, to: 2 }] },
  2: { widths: [2, 2, 2, 1], off: [1, 0], skips: [{ from: 1, to: 2 }] },
  3: { widths: [1, 2, 2, 2, 1], off: [0, 1, 0], skips: [{ from: 1, to: 3 }], weightRange: 3 },
} as const;

/** Asked is about a node that the skip starts from and whose derivative the skip changes. */
function draw(random: Random, difficulty: Difficulty): Params | null {
  const drawn = drawReluNetwork(random, sizes[difficulty]);
  if (drawn === null) return null;
  const { network, on } = drawn;
  const node = pickNode(random, nth(on, 1));
  const value: Quantity = { kind: "a", layer: 1, node };
  const weight: Quantity = { kind: "W", layer: 1, from: anyNode(random, nth(network.widths, 1)), to: node };
  const { gradient, passes } = work(network);
  const plain = work(withoutSkips(network)).gradient;
  const isFit = [value, weight].every((quantity) => {
    const slope = derivative(gradient, quantity);
    return isTelling(slope) && !isPrinted(slope, network, passes, everything(network));
  });
  // The skip neither cancels nor is all that there is.
  const rest = derivative(plain, value);
  if (!isFit || rest.equals(0) || rest.equals(derivative(gradient, value))) return null;
  const count = { kind: "paths" as const, layer: 1, node };
  return {
    network,
    ask: difficulty === 1 ? [count, value] : difficulty === 2 ? [value, weight] : [count, value, weight],
  };
}
