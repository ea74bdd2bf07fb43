import type Fraction from "fraction.js";
import { z } from "zod";
import { exactReal } from "@/lib/network/exact-real";
import { networkSchema } from "@/lib/network/parse-network";
import { exists } from "@/lib/network/quantity";
import { isRationalText, one, rational, rationalTex } from "@/lib/network/rational";
import { quantityTex } from "@/lib/network/symbols";
import { conventionsOf } from "@/lib/problems/conventions";
import { defineFamily, type QuestionDraft } from "@/lib/problems/family";
import { listed } from "@/lib/problems/listed";
import type { Markup } from "@/lib/problems/question";
import { columnTex } from "@/lib/problems/tex";
import { err, ok, type Result } from "@/lib/result";
import { type Batch, batchPart, batchStepPart } from "./batch-parts";
import { drawGradients, drawNetworkBatch } from "./draw-batch";
import { batchOf } from "./network-batch";

const number = z.string().refine(isRationalText, { error: "not a number like -3/2", abort: true });
const index = z.int().min(1);
const batch = z.array(index).min(2).max(5);
const entries = z.array(number).min(1).max(4);

const gradientsSchema = z.strictObject({
  about: z.literal("gradients"),
  w: entries,
  gradients: z.array(entries).min(3).max(6),
  batch,
  eta: number,
});
const pointsSchema = z.strictObject({
  about: z.literal("network"),
  network: networkSchema,
  points: z
    .array(z.strictObject({ input: entries, target: z.array(number).length(1) }))
    .min(3)
    .max(6),
  batch,
  of: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("W"), layer: index, from: index, to: index }),
        z.strictObject({ kind: z.literal("b"), layer: index, node: index }),
      ]),
    )
    .min(1)
    .max(4),
  eta: number,
});
const params = z.discriminatedUnion("about", [gradientsSchema, pointsSchema]);

/** E12: the gradient over a mini-batch, and the step that it makes. */
export const miniBatch = defineFamily({
  code: "E12",
  name: "A mini-batch",
  params,
  build(given) {
    const total = given.about === "gradients" ? given.gradients.length : given.points.length;
    if (given.batch.some((i) => i > total)) return err("the batch has points of the list only");
    if (new Set(given.batch).size < given.batch.length) return err("the batch has each point once");
    return given.about === "gradients" ? onGradients(given) : inNetwork(given);
  },
  draw: (random, difficulty) =>
    difficulty === 1 ? drawGradients(random) : drawNetworkBatch(random, difficulty),
});

function onGradients(given: z.infer<typeof gradientsSchema>): Result<QuestionDraft, string> {
  const [w, each] = [given.w.map(rational), given.gradients.map((gradient) => gradient.map(rational))];
  if (each.some((gradient) => gradient.length !== w.length))
    return err("point and gradients have the same number of entries");
  const column = (vector: readonly Fraction[]) => columnTex(vector.map(rationalTex));
  const gradients = each.map((gradient, i) => `$\\nabla R^{\\langle ${i + 1}\\rangle}=${column(gradient)}$`);
  const batched: Batch = {
    w,
    symbols: w.map((_, i) => `w_{${i + 1}}`),
    each,
    points: given.batch,
    eta: rational(given.eta),
    prompts: {
      gradient: "What is the gradient of the batch's risk, $\\nabla R_B$?",
      step: "Where does it end?",
    },
    ...{ figure: null, pointSteps: [], wrongEach: [], afterSingleSteps: null },
  };
  return ok({
    title: "A step on a mini-batch",
    stem:
      `A model is at $\\vec w=${column(w)}$. The losses of its $${each.length}$ data points have the gradients ` +
      `${listed(gradients)}. ${batchText(given.batch, "R^{\\langle i\\rangle}")}`,
    conventions: conventions(batched.eta),
    parts: [batchPart(batched), batchStepPart(batched, "a")],
  });
}

function inNetwork(given: z.infer<typeof pointsSchema>): Result<QuestionDraft, string> {
  const { network, points, of, eta } = given;
  const stray = of.find((parameter) => !exists(network.widths, parameter));
  if (stray) return err(`the network has no ${quantityTex(stray)}`);
  if (of.some(({ kind }) => kind === "b") && network.biases === null) return err("the network has no biases");
  if (network.widths.at(-1) !== 1) return err("the last width is 1: H is a single output");
  if (network.activations.some((g) => g !== "relu" && g !== "linear"))
    return err("the nodes are ReLU or linear, so that every point has an exact value");
  if (network.biases?.flat().some((text) => !exactReal(text).logOf.equals(one)))
    return err("the biases are rational, so that they can move");
  if (points.some(({ input }) => input.length !== network.widths[0]))
    return err("each point has one entry per input");
  const batched = batchOf(given);
  return ok({
    title: network.widths.length === 2 ? "A line learns from a batch" : "A network learns from a batch",
    stem:
      `The figure prints the weights and biases of the network $H$. There are $${points.length}$ data points: ` +
      `${points.map(pointText).join(", ")}. ${batchText(given.batch, "(H(\\vec x^{\\langle i\\rangle})-y^{\\langle i\\rangle})^2")}`,
    conventions: [...conventionsOf(network), ...conventions(rational(eta))],
    network,
    parts: [batchPart(batched), batchStepPart(batched, "a")],
  });
}

function pointText({ input, target }: z.infer<typeof pointsSchema>["points"][number], i: number): Markup {
  const values = [...input, ...target].map((text) => rationalTex(rational(text)));
  const x = values.length === 2 ? values[0] : `(${values.slice(0, -1).join(",\\ ")})`;
  return `$x^{\\langle ${i + 1}\\rangle}=${x}$ with $y^{\\langle ${i + 1}\\rangle}=${values.at(-1)}$`;
}

function batchText(points: readonly number[], loss: string): Markup {
  return `The batch is $B=\\{${points.join(",\\ ")}\\}$ and its risk is $R_B=\\dfrac{1}{${points.length}}\\sum_{i\\in B}${loss}$.`;
}

function conventions(eta: Fraction): readonly Markup[] {
  return [
    "$\\langle i\\rangle$ numbers the data points",
    `$\\eta=${rationalTex(eta)}$ is the step size (the learning rate)`,
    "one step for the whole batch",
  ];
}
