import { z } from "zod";
import { nth } from "@/lib/entries";
import type { Shown } from "@/lib/figure/figure-of";
import { depth, type Network } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { exists, quantitySchema } from "@/lib/network/quantity";
import { quantityTex } from "@/lib/network/symbols";
import { conventionsOf } from "@/lib/problems/conventions";
import { derivativePart } from "@/lib/problems/derivative-part";
import { defineFamily, type PartDraft } from "@/lib/problems/family";
import { linked } from "@/lib/problems/linked-parts";
import type { WeightIndex } from "@/lib/problems/notation";
import type { SolutionDraft } from "@/lib/problems/question";
import { type Worked, work } from "@/lib/problems/worked";
import { err, ok } from "@/lib/result";
import { drawSmooth } from "./draw-smooth";
import { slopePart, slopeSteps, valuePart } from "./smooth-parts";

const index = z.int().min(1);
const node = { layer: index, node: index };

const params = z.strictObject({
  network: networkSchema,
  ask: z
    .array(
      z.union([
        quantitySchema,
        /** The slope of a node, expressed by its value. */
        z.strictObject({ kind: z.literal("slope"), ...node }),
        /** The value itself, where the figure prints z alone. */
        z.strictObject({ kind: z.literal("value"), ...node }),
      ]),
    )
    .min(1),
  /** Whether the figure prints the values of the hidden nodes. */
  valuesGiven: z.boolean(),
});

/** E3: derivatives through sigmoid and tanh, exact because their z are logarithms. */
export const smoothActivations = defineFamily({
  code: "E3",
  name: "Sigmoid and tanh",
  params,
  build({ network, ask, valuesGiven }, weightIndex) {
    if (network.widths.at(-1) !== 1) return err("the last width is 1: H is a single output");
    const curved = network.activations.filter((g) => g === "sigmoid" || g === "tanh");
    if (curved.length === 0) return err("there is no sigmoid and no tanh to ask about");
    for (const asked of ask) {
      const quantity =
        asked.kind === "slope" || asked.kind === "value" ? { ...asked, kind: "a" as const } : asked;
      if (!exists(network.widths, quantity)) return err(`the network has no ${quantityTex(quantity)}`);
      if (asked.kind === "slope" && !isCurved(network, asked.layer))
        return err(`layer ${asked.layer} has no slope to express`);
    }
    if (valuesGiven && ask.some(({ kind }) => kind === "value")) return err("the values are printed already");
    const worked = work(network);
    const shown = shownOf(network, valuesGiven);
    return ok({
      title: curved.includes("tanh") ? "Through a tanh" : "Through a sigmoid",
      stem:
        `The figure prints the weights, the input and ${valuesGiven ? "both $z$ and $a$" : "the $z$"} of every hidden node. ` +
        "The $z$ are logarithms, so that every answer is an exact fraction.",
      conventions: [...formulae(curved), ...conventionsOf(network)],
      network,
      parts: linked(ask.map((asked) => part(worked, asked, shown, weightIndex))),
    });
  },
  draw: drawSmooth,
});

function part(
  worked: Worked,
  asked: z.infer<typeof params>["ask"][number],
  shown: Shown,
  weightIndex: WeightIndex,
): PartDraft {
  if (asked.kind === "slope") return slopePart(worked, asked, shown, weightIndex);
  if (asked.kind === "value") return valuePart(worked, asked, shown);
  const draft = derivativePart(worked, asked, { shown });
  const solution: SolutionDraft = {
    ...draft.solution,
    steps: [...slopeSteps(worked), ...draft.solution.steps],
  };
  return { ...draft, solution };
}

/** All z of hidden nodes, so that the biases need not be told; their values where they are given. */
function shownOf(network: Network, valuesGiven: boolean): Shown {
  const hidden = Array.from({ length: depth(network) - 1 }, (_, i) => i + 1);
  const isSmooth = network.activations.at(-1) !== "linear";
  return {
    weights: [...hidden, depth(network)],
    z: isSmooth ? [...hidden, depth(network)] : hidden,
    a: valuesGiven ? [0, ...hidden] : [0],
    markDead: true,
  };
}

function isCurved(network: Network, layer: number): boolean {
  return ["sigmoid", "tanh"].includes(nth(network.activations, layer));
}

function formulae(curved: readonly string[]) {
  return [
    ...(curved.includes("sigmoid") ? ["$\\sigma(z)=\\dfrac{e^z}{e^z+1}$"] : []),
    ...(curved.includes("tanh") ? ["$\\tanh(z)=\\dfrac{e^{2z}-1}{e^{2z}+1}$"] : []),
  ];
}
