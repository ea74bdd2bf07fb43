import { z } from "zod";
import { nth } from "@/lib/entries";
import { everything } from "@/lib/figure/figure-of";
import { outputs } from "@/lib/network/forward";
import { depth, type Network } from "@/lib/network/network";
import { type Objective, objectiveProblem, objectiveSchema } from "@/lib/network/objective";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative, exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { rational, rationalTex, rationalText } from "@/lib/network/rational";
import { aTex } from "@/lib/network/symbols";
import { conventionsOf } from "@/lib/problems/conventions";
import { derivativePart, vectorPart } from "@/lib/problems/derivative-part";
import { anyNode, drawReluNetwork, pickNode } from "@/lib/problems/draw-relu";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { linked } from "@/lib/problems/linked-parts";
import type { Markup } from "@/lib/problems/question";
import type { Random } from "@/lib/problems/random";
import { columnTex } from "@/lib/problems/tex";
import { type Worked, work } from "@/lib/problems/worked";
import { isPrinted, isTelling } from "@/lib/problems/worth-asking";
import { err, ok } from "@/lib/result";
import { aboutOutputs } from "./output-mistakes";

/** A row of the Jacobian: one output by all inputs. */
const rowSchema = z.strictObject({ kind: z.literal("inputs") });

const params = z.strictObject({
  network: networkSchema,
  /** One output alone, or a squared loss summed over all of them. */
  objective: objectiveSchema,
  ask: z.array(z.union([quantitySchema, rowSchema])).min(1),
});
type Params = z.infer<typeof params>;

/** E7: networks with several outputs, which all send something back. */
export const severalOutputs = defineFamily({
  code: "E7",
  name: "Several outputs",
  params,
  build(given) {
    const { network, objective, ask } = given;
    if (nth(network.widths, network.widths.length) < 2) return err("there is one output only");
    if (objective.type !== "output" && objective.type !== "squared")
      return err("asked is about an output or a squared loss");
    const problem = objectiveProblem(network, objective);
    if (problem) return err(problem);
    const stray = ask.find((asked) => asked.kind !== "inputs" && !exists(network.widths, asked));
    if (stray) return err(`the network has no ${JSON.stringify(stray)}`);
    const worked = work(network, objective);
    return ok({
      title: objective.type === "output" ? "One of several outputs" : "A loss over several outputs",
      stem: stem(network, objective),
      conventions: conventionsOf(network),
      network,
      parts: linked(ask.map((asked) => part(worked, asked))),
    });
  },
  draw,
});

function part(worked: Worked, asked: Params["ask"][number]): PartDraft {
  const shown = everything(worked.network);
  if (asked.kind !== "inputs") return aboutOutputs(derivativePart(worked, asked, { shown }), worked, [asked]);
  const all = inputsOf(worked.network);
  const row = vectorPart(worked, all, {
    shown,
    prompt: "What are the derivatives of $H$ by the inputs, a row of the Jacobian?",
    name: "$\\partial H/\\partial \\vec x$",
  });
  return aboutOutputs(row, worked, all);
}

function inputsOf({ input }: Network): readonly Quantity[] {
  return input.map((_, i) => ({ kind: "x", node: i + 1 }));
}

function stem(network: Network, objective: Extract<Objective, { type: "output" | "squared" }>): Markup {
  const last = depth(network);
  const count = nth(network.widths, last + 1);
  const figure = `The network has $${count}$ linear outputs. The figure prints every weight and all values going forward.`;
  if (objective.type === "output")
    return `${figure} Look at output $${objective.node}$ alone: here $H=${aTex(last, objective.node)}$.`;
  const y = columnTex(objective.target.map((text) => rationalTex(rational(text))));
  const factor = objective.half ? "\\tfrac12" : "";
  return `${figure} The targets are $\\vec y=${y}$ and the loss sums over the outputs: $R=${factor}\\sum_k\\left(${aTex(last, "k")}-y_k\\right)^2$.`;
}

const sizes = {
  1: { widths: [2, 2, 2], off: [1] },
  2: { widths: [2, 2, 2], off: [0] },
  3: { widths: [2, 3, 3], off: [1] },
} as const;

function draw(random: Random, difficulty: Difficulty): Params | null {
  const drawn = drawReluNetwork(random, sizes[difficulty]);
  if (drawn === null) return null;
  const { network, on } = drawn;
  const node = pickNode(random, nth(on, 1));
  const weight: Quantity = { kind: "W", layer: 1, from: anyNode(random, nth(network.widths, 1)), to: node };
  const ask: Params["ask"] =
    difficulty === 1 ? [{ kind: "inputs" }, weight] : [{ kind: "a", layer: 1, node }, weight];
  const objective = difficulty === 1 ? anOutput(random) : aLoss(random, network);
  const worked = work(network, objective);
  const isFit = ask
    .flatMap((asked) => (asked.kind === "inputs" ? inputsOf(network) : [asked]))
    .every((asked) => {
      const value = derivative(worked.gradient, asked);
      return isTelling(value, 90) && !isPrinted(value, network, worked.passes, everything(network));
    });
  const row = inputsOf(network).map((x) => derivative(worked.gradient, x).toFraction());
  if (difficulty === 1 && new Set(row).size < row.length) return null;
  if (!isFit || (objective.type === "squared" && !sendsBothSigns(worked, node))) return null;
  return { network, objective, ask };
}

function anOutput(random: Random): Objective {
  return { type: "output", node: random.integer(1, 2) };
}

/** Residuals of small size that are neither 0 nor ±1. */
function aLoss(random: Random, network: Network): Objective {
  const target = outputs(work(network).passes).map((h) =>
    rationalText(h.sub(random.pick([2, 3, 4]) * random.pick([1, -1]))),
  );
  return { type: "squared", target, half: random.chance(0.5) };
}

/** Whether what comes back to a node over the outputs has both signs. */
function sendsBothSigns({ passes, gradient }: Worked, node: number): boolean {
  const last = passes.length;
  const out = nth(nth(passes, last).weights, node);
  const terms = out.map((w, k) => w.mul(nth(nth(gradient.layers, last).dz, k + 1)));
  return terms.some((term) => term.gt(0)) && terms.some((term) => term.lt(0));
}
