import { z } from "zod";
import { nth } from "@/lib/entries";
import { everything, inputsAndWeights } from "@/lib/figure/figure-of";
import { forward as forwardPass } from "@/lib/network/forward";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { type Asked, askedPart, askedSchema, quantitiesOf } from "@/lib/problems/asked";
import { conventionsOf } from "@/lib/problems/conventions";
import { deadNodes, drawNetwork, hasSymmetricSquare, hasZeroZ, isMental } from "@/lib/problems/draw-network";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { linked } from "@/lib/problems/linked-parts";
import type { Random } from "@/lib/problems/random";
import { type Worked, work } from "@/lib/problems/worked";
import { ok } from "@/lib/result";
import { type Found, searchedNetwork } from "./searched-networks";

const params = z.strictObject({
  network: networkSchema,
  /** Whether the figure prints the values of the forward pass, or only weights and input. */
  forward: z.boolean().default(true),
  ask: z.array(askedSchema).min(1),
});

/** F8: derivatives by hand on a figure that prints every weight, and every value of the forward pass or none. */
export const fullBackprop = defineFamily({
  code: "F8",
  name: "Backpropagation in numbers",
  params,
  build({ network, forward, ask }, weightIndex) {
    const worked = work(network);
    const shown = forward ? everything(network) : inputsAndWeights(network);
    const parts: PartDraft[] = [];
    for (const asked of ask) {
      const part = askedPart(worked, asked, { shown, weightIndex });
      if (!part.ok) return part;
      parts.push(part.value);
    }
    return ok({
      title: "All the way back",
      stem: forward
        ? `The figure prints every weight, the input and all values of the forward pass. Now go backward.`
        : `The figure prints every weight and the input. Go forward first, then backward.`,
      conventions: conventionsOf(network),
      network,
      parts: linked(parts),
    });
  },
  draw(random, difficulty) {
    const found = difficulty === 1 ? shallow(random) : searchedNetwork(random);
    if (found === null || hasSymmetricSquare(found.network)) return null;
    const worked = work(found.network);
    if (!isMental(worked.passes, worked.gradient)) return null;
    const ask = asks(random, difficulty, worked, found);
    return isTelling(worked, ask) ? { network: found.network, forward: difficulty !== 3, ask } : null;
  },
});

/** One hidden layer with one node off, beside the one to ask about. */
function shallow(random: Random): Found | null {
  const width = random.integer(2, 3);
  const network = drawNetwork(random, { widths: [2, width, 1], activations: ["relu", "linear"] });
  const passes = forwardPass(network);
  const off = nth(deadNodes(passes), 1);
  if (off.length !== 1 || hasZeroZ(passes)) return null;
  const node = random.integer(1, width);
  // Another number than that of the node, so that the order of the indices matters.
  return off.includes(node) ? null : { network, node, from: node === 1 ? 2 : 1 };
}

function asks(random: Random, difficulty: Difficulty, { passes }: Worked, { from, node }: Found): Asked[] {
  const a: Asked = { kind: "a", layer: 1, node };
  const z1: Asked = { kind: "z", layer: 1, node };
  const weight: Asked = { kind: "W", layer: 1, from, to: node };
  const [off = node] = nth(deadNodes(passes), 1);
  switch (difficulty) {
    case 1:
      return [z1, weight, { kind: "z", layer: 1, node: off }];
    case 2:
      return [a, z1, weight];
    case 3: {
      const choices: readonly [Asked[], ...Asked[][]] = [
        [a, weight, { kind: "x", node: from }],
        [{ kind: "layer", of: "a", layer: 1 }, weight, { kind: "row", layer: 2, from: node }],
        [a, weight, { kind: "matrix", layer: 1, size: "given" }],
      ];
      return random.pick(choices);
    }
  }
}

/** No number asked alone is 0, 1 or −1 while its node is on, and none stands in the figure as a weight or an input. */
function isTelling({ network, passes, gradient }: Worked, ask: readonly Asked[]): boolean {
  const printed = new Set([...network.weights.flat(2), ...network.input]);
  const off = deadNodes(passes);
  const isOff = (layer: number, node: number) => off[layer - 1]?.includes(node) ?? false;
  const isIntended = (quantity: Quantity) =>
    (quantity.kind === "z" && isOff(quantity.layer, quantity.node)) ||
    (quantity.kind === "W" && isOff(quantity.layer - 1, quantity.from));
  return ask.every((asked) => {
    const quantities = quantitiesOf(network.widths, asked);
    if (quantities.length > 1) return true;
    return quantities.every((quantity) => {
      const value = derivative(gradient, quantity);
      // Right behind a linear output, a derivative by z is a weight of the figure.
      const isWeight = quantity.kind === "z" && quantity.layer === network.widths.length - 2;
      return isIntended(quantity) || (value.abs().gt(1) && (isWeight || !printed.has(value.toFraction())));
    });
  });
}
