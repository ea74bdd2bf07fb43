import { z } from "zod";
import { nth } from "@/lib/entries";
import { figureOf } from "@/lib/figure/figure-of";
import { exactRealText } from "@/lib/network/exact-real";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative, exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { rationalText } from "@/lib/network/rational";
import { inlinePartialTex, partialTex, quantityTex } from "@/lib/network/symbols";
import { err, ok } from "@/lib/result";
import { conventionsOf } from "./conventions";
import { defineFamily, type PartDraft } from "./family";
import { derivativeMisconceptions } from "./misconceptions";
import type { Key, SolutionStep } from "./question";
import { inSteps } from "./solution";
import { columnTex } from "./tex";
import { activationStep, type Worked, work, workedSteps } from "./worked-steps";

const params = z.strictObject({
  /** A network that completes the givens: what lies before and behind the step is not shown. */
  network: networkSchema,
  /** The step goes from layer `layer` back to layer `layer` − 1. */
  layer: z.int().min(2),
  /** z^(layer−1) and ∂H/∂z^(layer), repeated so that a changed network cannot contradict the stem unseen. */
  given: z.strictObject({ z: z.array(z.string()), dz: z.array(z.string()) }),
  ask: z.array(quantitySchema).min(1),
});
type Params = z.infer<typeof params>;

/** F2: one step of the backward pass, from given ∂H/∂z of a layer to the layer before it. */
export const backwardStep = defineFamily({
  code: "F2",
  name: "One step back",
  params,
  build(given) {
    const { network, layer } = given;
    const worked = work(network);
    if (layer >= network.widths.length) return err(`layer ${layer} is not in the network`);
    const z = nth(worked.passes, layer - 1).z.map(exactRealText);
    const dz = nth(worked.gradient.layers, layer).dz;
    if (z.join() !== given.given.z.join()) return err(`the network has z = ${z.join()}`);
    if (dz.map(rationalText).join() !== given.given.dz.join())
      return err(`the network has dz = ${dz.map(rationalText).join()}`);
    const stray = given.ask.find((asked) => !exists(network.widths, asked) || !withinStep(asked, layer));
    if (stray) return err(`${quantityTex(stray)} is not part of the step back from layer ${layer}`);

    return ok({
      title: "One step back",
      stem:
        `The figure gives the weights into layer $${layer}$ and the values $z^{(${layer - 1})}$. ` +
        `From further back we already know $\\dfrac{\\partial H}{\\partial z^{(${layer})}}=${columnTex(given.given.dz)}$.`,
      conventions: conventionsOf(network),
      parts: given.ask.map((asked) => part(worked, given, asked)),
    });
  },
});

/** Only a, z of the layer before and W of the step can be computed from what is given. */
function withinStep(asked: Quantity, layer: number): boolean {
  if (asked.kind === "x") return false;
  return asked.layer === (asked.kind === "W" ? layer : layer - 1);
}

function part(worked: Worked, { network, layer }: Params, asked: Quantity): PartDraft {
  const symbol = quantityTex(asked);
  const key: Key = { type: "number", value: rationalText(derivative(worked.gradient, asked)) };
  const shown = { weights: [layer], z: [layer - 1], a: [], markDead: true };
  return {
    prompt: `What is $${partialTex(symbol)}$?`,
    name: `$${inlinePartialTex(symbol)}$`,
    figure: figureOf(network, shown, [asked]),
    answer: { type: "number" },
    asks: { of: "H", quantity: asked },
    key,
    solution: inSteps(solution(worked, asked, layer)),
    ...derivativeMisconceptions(key, network, [asked], { known: layer }),
  };
}

function solution(worked: Worked, asked: Quantity, layer: number): readonly SolutionStep[] {
  if (asked.kind !== "W") return workedSteps(worked, asked, layer);
  const [weight] = workedSteps(worked, asked, layer).slice(-1);
  return [activationStep(worked, layer - 1, asked.from), ...(weight ? [weight] : [])];
}
