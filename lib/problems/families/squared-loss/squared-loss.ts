import { z } from "zod";
import { nth } from "@/lib/entries";
import { everything } from "@/lib/figure/figure-of";
import { forward, output } from "@/lib/network/forward";
import { depth } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative, exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { isRationalText, rational, rationalTex, rationalText } from "@/lib/network/rational";
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
import { shareOf } from "./share-of-mean";

const params = z.strictObject({
  network: networkSchema,
  target: z.string().refine(isRationalText, { error: "not a number like -3/2", abort: true }),
  /** A factor ½ before the square. */
  half: z.boolean(),
  /** How many points the risk is the mean of, this one among them; null for the loss of this point alone. */
  points: z.int().min(2).nullable(),
  ask: z.array(quantitySchema).min(1),
});
type Params = z.infer<typeof params>;

/** E5: from a squared loss all the way back. */
export const squaredLoss = defineFamily({
  code: "E5",
  name: "Gradient of a squared loss",
  params,
  build(given) {
    const { network, ask, points } = given;
    if (network.widths.at(-1) !== 1) return err("the loss is of a single output H");
    const stray = ask.find((asked) => !exists(network.widths, asked));
    if (stray) return err(`the network has no ${JSON.stringify(stray)}`);
    const worked = work(network, objectiveOf(given));
    const parts = linked(ask.map((asked) => derivativePart(worked, asked, { shown: everything(network) })));
    return ok({
      title: points === null ? "From the loss backward" : "One point of the risk",
      stem: stem(given),
      conventions: [`$${lossTex(given)}$`, ...conventionsOf(network)],
      network,
      parts: points === null ? parts : parts.map((part) => shareOf(part, points)),
    });
  },
  draw,
});

function objectiveOf({ target, half }: Params) {
  return { type: "squared" as const, target: [target], half };
}

function stem(given: Params): Markup {
  const { target, points } = given;
  const y = `$y=${rationalTex(rational(target))}$`;
  const figure = "The figure prints every weight, the input and all values of the forward pass.";
  if (points === null) return `${figure} The target is ${y}, the loss is $${lossTex(given)}$.`;
  return (
    `A data set has $${points}$ points, and the risk is $${lossTex(given)}$. ` +
    `One point is in the network now; its target is ${y}. ${figure}`
  );
}

function lossTex({ half, points }: Params): string {
  const factor = half ? "\\tfrac12" : "";
  if (points === null) return `R=${factor}(H-y)^2`;
  const term = "\\left(H(\\vec x^{\\langle i\\rangle})-y^{\\langle i\\rangle}\\right)^2";
  return `R=\\tfrac{1}{${points}}\\sum_{i=1}^{${points}} ${factor}${term}`;
}

const sizes = {
  1: { widths: [2, 2, 1], off: [1] },
  2: { widths: [2, 2, 2, 1], off: [1, 0] },
  3: { widths: [2, 2, 2, 1], off: [1, 0] },
} as const;

function draw(random: Random, difficulty: Difficulty): Params | null {
  const drawn = drawReluNetwork(random, sizes[difficulty]);
  if (drawn === null) return null;
  const { network, on } = drawn;
  const last = depth(network);
  const residual = random.pick([2, 3, 4, 5]) * random.pick([1, -1]);
  const passes = forward(network);
  const target = rationalText(output(passes).sub(residual));
  const half = random.chance(0.4);
  const points = difficulty === 3 ? random.integer(3, 6) : null;
  const node = pickNode(random, nth(on, 1));
  const weight: Quantity = { kind: "W", layer: 1, from: anyNode(random, nth(network.widths, 1)), to: node };
  const ask: Quantity[] = difficulty === 3 ? [weight] : [{ kind: "z", layer: last, node: 1 }, weight];
  const { gradient } = work(network, objectiveOf({ network, target, half, points, ask }));
  const isFit = ask.every((quantity) => {
    const value = derivative(gradient, quantity).div(points ?? 1);
    return isTelling(value, 99) && !isPrinted(value, network, passes, everything(network));
  });
  return isFit && target !== "0" ? { network, target, half, points, ask } : null;
}
