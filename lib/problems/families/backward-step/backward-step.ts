import { z } from "zod";
import { nth } from "@/lib/entries";
import { exactRealText } from "@/lib/network/exact-real";
import type { Network } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative } from "@/lib/network/quantity";
import { rationalText } from "@/lib/network/rational";
import { quantityTex } from "@/lib/network/symbols";
import { type Asked, askedPart, askedSchema, quantitiesOf } from "@/lib/problems/asked";
import { conventionsOf } from "@/lib/problems/conventions";
import { hasSymmetricSquare } from "@/lib/problems/draw-network";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { linked } from "@/lib/problems/linked-parts";
import type { Random } from "@/lib/problems/random";
import { columnTex } from "@/lib/problems/tex";
import { work } from "@/lib/problems/worked";
import { err, ok } from "@/lib/result";

const params = z.strictObject({
  title: z.string().optional(),
  /** A network that completes the givens: what lies before and behind the step is not shown. */
  network: networkSchema,
  /** The step goes from layer `layer` back to layer `layer` − 1. */
  layer: z.int().min(2),
  /** z^(layer−1) and ∂H/∂z^(layer), repeated so that a changed network cannot contradict the stem unseen. */
  given: z.strictObject({ z: z.array(z.string()), dz: z.array(z.string()) }),
  ask: z.array(askedSchema).min(1),
});

interface Size {
  readonly from: number;
  readonly to: number;
}
const square: readonly [Size] = [{ from: 2, to: 2 }];
const sizes: readonly [Size, ...Size[]] = [...square, { from: 2, to: 3 }, { from: 3, to: 2 }];

/** F2: one step of the backward pass, from given ∂H/∂z of a layer to the layer before it. */
export const backwardStep = defineFamily({
  code: "F2",
  name: "One step back",
  params,
  build({ title = "One step back", network, layer, given, ask }, weightIndex) {
    const worked = work(network);
    if (layer >= network.widths.length) return err(`layer ${layer} is not in the network`);
    const z = nth(worked.passes, layer - 1).z.map(exactRealText);
    const dz = nth(worked.gradient.layers, layer).dz.map(rationalText);
    if (z.join() !== given.z.join()) return err(`the network has z = ${z.join()}`);
    if (dz.join() !== given.dz.join()) return err(`the network has dz = ${dz.join()}`);

    const shown = { weights: [layer], biases: [], z: [layer - 1], a: [], markDead: true };
    const parts: PartDraft[] = [];
    for (const asked of ask) {
      const part = askedPart(worked, asked, { shown, known: layer, weightIndex });
      if (!part.ok) return part;
      const stray = quantitiesOf(network.widths, asked).find(
        (quantity) =>
          quantity.kind === "x" ||
          quantity.layer !== (quantity.kind === "W" || quantity.kind === "b" ? layer : layer - 1),
      );
      if (stray) return err(`${quantityTex(stray)} is not part of the step back from layer ${layer}`);
      parts.push(part.value);
    }
    return ok({
      title,
      stem:
        `The figure gives the weights into layer $${layer}$ and the values $z^{(${layer - 1})}$. ` +
        `From further back we already know $\\dfrac{\\partial H}{\\partial z^{(${layer})}}=${columnTex(dz)}$.`,
      conventions: conventionsOf(network),
      network,
      parts: linked(parts),
    });
  },
  draw(random, difficulty) {
    const { from, to } = random.pick(difficulty === 1 ? square : sizes);
    const dead = random.integer(1, from);
    const live = 1 + (dead % from);
    const network = completed(random, from, to, dead);
    const worked = work(network);
    const ask = asks(random, difficulty, { dead, live, to });
    const values = ask
      .flatMap((asked) => quantitiesOf(network.widths, asked))
      .map((quantity) => ({ quantity, value: derivative(worked.gradient, quantity).valueOf() }));
    const isHidden = ({ quantity, value }: (typeof values)[number]) =>
      quantity.kind === "a" ? Math.abs(value) <= 1 : false;
    if (
      hasSymmetricSquare(network) ||
      values.some(({ value }) => Math.abs(value) > 60) ||
      values.some(isHidden)
    )
      return null;
    return {
      network,
      layer: 2,
      given: {
        z: nth(worked.passes, 1).z.map(exactRealText),
        dz: nth(worked.gradient.layers, 2).dz.map(rationalText),
      },
      ask,
    };
  },
});

/**
 * A network around a step: one node before it is off, all nodes behind it are on, and what comes back to them differs in
 * sign and size. The biases make it so; they are not shown.
 */
function completed(random: Random, from: number, to: number, dead: number): Network {
  const list = <T>(length: number, item: (i: number) => T): T[] => Array.from({ length }, (_, i) => item(i));
  const size = () => random.integer(1, 4) * (random.chance(0.5) ? 1 : -1) || 1;
  const weights = list(from, () => list(to, size));
  const z1 = list(from, (i) => (i + 1 === dead ? -random.integer(2, 6) : random.integer(2, 6)));
  const sign = random.chance(0.5) ? 1 : -1;
  const dz = random
    .shuffled([1, 2, 3, 4, 5])
    .slice(0, to)
    .map((value, k) => value * sign * (k % 2 === 0 ? 1 : -1));
  const input = [random.integer(2, 4), -random.integer(2, 4)];
  const first1 = list(2, () => list(from, size));
  const b1 = z1.map(
    (z, k) => z - first1.reduce((sum, row, j) => sum + nth(row, k + 1) * nth(input, j + 1), 0),
  );
  const b2 = list(
    to,
    (k) =>
      random.integer(1, 9) -
      weights.reduce((sum, row, j) => sum + nth(row, k + 1) * Math.max(0, nth(z1, j + 1)), 0),
  );
  return {
    widths: [2, from, to, 1],
    activations: ["relu", "relu", "linear"],
    weights: [first1, weights, dz.map((value) => [value])].map((matrix) =>
      matrix.map((row) => row.map(String)),
    ),
    biases: [b1.map(String), b2.map(String), ["0"]],
    input: input.map(String),
  };
}

interface Places {
  readonly dead: number;
  readonly live: number;
  readonly to: number;
}

function asks(random: Random, difficulty: Difficulty, { dead, live, to }: Places): Asked[] {
  const target = random.integer(1, to);
  const node = (kind: "a" | "z", at: number): Asked => ({ kind, layer: 1, node: at });
  const weight = (from: number, at: number): Asked => ({ kind: "W", layer: 2, from, to: at });
  switch (difficulty) {
    case 1:
      return [node("a", live), node("z", live), node("z", dead)];
    case 2:
      // Two different indices, so that their order matters.
      return [
        node("a", live),
        node("z", live),
        node("z", dead),
        weight(live, live === target ? (target % to) + 1 : target),
        weight(dead, target),
      ];
    case 3:
      return [
        { kind: "layer", of: "a", layer: 1 },
        { kind: "layer", of: "z", layer: 1 },
        { kind: "matrix", layer: 2, size: random.pick(["given", "asked"]) },
      ];
  }
}
