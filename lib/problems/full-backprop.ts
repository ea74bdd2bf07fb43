import { z } from "zod";
import { nth } from "@/lib/entries";
import { everything, type Shown } from "@/lib/figure/figure-of";
import type { Network } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative } from "@/lib/network/quantity";
import { ok } from "@/lib/result";
import { type Asked, askedPart, askedSchema, quantitiesOf } from "./asked";
import { conventionsOf } from "./conventions";
import { linked } from "./derivative-part";
import { deadNodes, drawNetwork, hasSymmetricSquare, hasZeroZ, isMental } from "./draw-network";
import { type Difficulty, defineFamily, type PartDraft } from "./family";
import type { Random } from "./random";
import { searchedNetwork } from "./searched-networks";
import { type Worked, work } from "./worked-steps";

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
    const shown = forward ? everything(network) : withoutForward(network);
    const parts: PartDraft[] = [];
    for (const asked of ask) {
      const part = askedPart(worked, asked, { shown, weightIndex });
      if (!part.ok) return part;
      parts.push(part.value);
    }
    const biases = network.biases ? " Biases stand beside their nodes." : "";
    return ok({
      title: "All the way back",
      stem: forward
        ? `The figure prints every weight, the input and all values of the forward pass.${biases} Now go backward.`
        : `The figure prints every weight and the input.${biases} Go forward first, then backward.`,
      conventions: conventionsOf(network),
      network,
      parts: linked(parts),
    });
  },
  draw(random, difficulty) {
    const network = drawn(random, difficulty);
    if (hasSymmetricSquare(network)) return null;
    const worked = work(network);
    const target = targetOf(random, worked);
    if (target === null) return null;
    const ask = asks(random, difficulty, worked, target);
    return ask && { network, forward: difficulty !== 3 || random.chance(0.5), ask };
  },
});

function withoutForward(network: Network): Shown {
  return { weights: everything(network).weights, z: [], a: [0], markDead: false };
}

function drawn(random: Random, difficulty: Difficulty): Network {
  if (difficulty === 3) return searchedNetwork(random);
  const widths =
    difficulty === 1
      ? [2, random.integer(2, 3), 1]
      : random.pick([
          [2, 2, 2, 1],
          [2, 2, 3, 1],
        ]);
  return drawNetwork(random, {
    widths,
    activations: widths.slice(1).map((_, i) => (i + 2 === widths.length ? "linear" : "relu")),
  });
}

/**
 * A node of layer 1 to ask about: it is on, and a node beside or behind it is off, so that the ReLU tells something;
 * null where the network has none, or its numbers are not for the head.
 */
function targetOf(random: Random, { network, passes, gradient }: Worked): number | null {
  if (hasZeroZ(passes) || !isMental(passes, gradient)) return null;
  const dead = deadNodes(passes);
  const hidden = dead.slice(0, -1);
  const total = hidden.flat().length;
  if (
    total === 0 ||
    hidden.some((nodes, i) => nodes.length > nth(network.widths, i + 2) - 1 || nodes.length > 1)
  )
    return null;
  const live = random
    .shuffled(Array.from({ length: nth(network.widths, 2) }, (_, i) => i + 1))
    .filter((node) => !dead[0]?.includes(node));
  return live.find((node) => !nth(nth(gradient.layers, 1).dz, node).equals(0)) ?? null;
}

function asks(random: Random, difficulty: Difficulty, worked: Worked, node: number): Asked[] | null {
  const { widths } = worked.network;
  const inputs = nth(widths, 1);
  // Another number than that of the node, so that the order of the indices matters.
  const from = node <= inputs ? (node % inputs) + 1 : random.integer(1, inputs);
  const dead = nth(deadNodes(worked.passes), 1);
  const off: Asked[] = dead.slice(0, 1).map((at) => ({ kind: "z", layer: 1, node: at }));
  const a: Asked = { kind: "a", layer: 1, node };
  const z1: Asked = { kind: "z", layer: 1, node };
  const weight: Asked = { kind: "W", layer: 1, from, to: node };
  const all: Readonly<Record<Difficulty, Asked[]>> = {
    1: [z1, weight, ...off],
    2: [a, z1, weight, { kind: "row", layer: 2, from: node }],
    3: [a, weight, { kind: "x", node: from }],
  };
  const ask = all[difficulty];
  return isTelling(worked, ask) ? ask : null;
}

/** No asked number is 0, 1 or −1, unless a node is off, and none stands in the figure as a weight or an input. */
function isTelling({ network, gradient }: Worked, ask: Asked[]): boolean {
  const printed = new Set([...network.weights.flat(2), ...network.input]);
  return ask.every((asked) =>
    quantitiesOf(network.widths, asked).every((quantity) => {
      const value = derivative(gradient, quantity);
      const isLocal = quantity.kind === "z" && quantity.layer === network.widths.length - 2;
      return (
        (quantity.kind === "z" && value.equals(0)) ||
        (value.abs().gt(1) && (isLocal || !printed.has(value.toFraction())))
      );
    }),
  );
}
