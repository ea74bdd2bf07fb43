import type Fraction from "fraction.js";
import { z } from "zod";
import { everything } from "@/lib/figure/figure-of";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative, exists, quantitySchema } from "@/lib/network/quantity";
import { isRationalText, rational, rationalTex } from "@/lib/network/rational";
import { quantityTex } from "@/lib/network/symbols";
import { conventionsOf } from "@/lib/problems/conventions";
import { derivativePart } from "@/lib/problems/derivative-part";
import { numberStepPart, stepPart } from "@/lib/problems/descent-parts";
import { defineFamily, type PartDraft, type QuestionDraft } from "@/lib/problems/family";
import type { Markup } from "@/lib/problems/question";
import { columnTex } from "@/lib/problems/tex";
import { work } from "@/lib/problems/worked";
import { err, ok, type Result } from "@/lib/result";
import { drawBowl, drawGradient, drawNetworkStep } from "./draw-descent";
import { gradientPart, type Quadratic, quadraticTex, secondStepPart, slopesAt } from "./quadratic";

const number = z.string().refine(isRationalText, { error: "not a number like -3/2", abort: true });
const coefficient = z.int().min(-20).max(20);

const givenSchema = z.strictObject({
  about: z.literal("gradient"),
  w: z.array(number).min(1).max(4),
  gradient: z.array(number).min(1).max(4),
  eta: number,
});
const quadraticSchema = z.strictObject({
  about: z.literal("quadratic"),
  risk: z.strictObject({
    ...{ alpha: coefficient, beta: coefficient, gamma: coefficient },
    ...{ delta: coefficient, epsilon: coefficient },
  }) satisfies z.ZodType<Quadratic>,
  point: z.array(number).length(2),
  eta: number,
  steps: z.literal([1, 2]),
});
const networkStepSchema = z.strictObject({
  about: z.literal("network"),
  network: networkSchema,
  target: number,
  of: quantitySchema,
  eta: number,
});
const params = z.discriminatedUnion("about", [givenSchema, quadraticSchema, networkStepSchema]);

/** E11: one or two steps of gradient descent, on a given gradient, a quadratic risk or a weight of a network. */
export const descentStep = defineFamily({
  code: "E11",
  name: "A step of gradient descent",
  params,
  build(given) {
    switch (given.about) {
      case "gradient":
        return onGradient(given);
      case "quadratic":
        return ok(onQuadratic(given));
      case "network":
        return inNetwork(given);
    }
  },
  draw(random, difficulty) {
    if (difficulty === 1) return drawGradient(random);
    return difficulty === 2 ? drawNetworkStep(random) : drawBowl(random);
  },
});

function onGradient({ w, gradient, eta }: z.infer<typeof givenSchema>): Result<QuestionDraft, string> {
  if (w.length !== gradient.length) return err("point and gradient have the same number of entries");
  const [from, slopes, rate] = [w.map(rational), gradient.map(rational), rational(eta)];
  return ok({
    title: "One step of gradient descent",
    stem:
      `A risk $R$ is to get smaller. At $\\vec w=${columnTex(from.map(rationalTex))}$ its gradient is ` +
      `$\\nabla R(\\vec w)=${columnTex(slopes.map(rationalTex))}$.`,
    conventions: [stepSize(rate)],
    parts: [
      stepPart(from, slopes, rate, {
        prompt: `Gradient descent makes one step with $\\eta=${rationalTex(rate)}$. Where does it end?`,
        name: "after one step",
      }),
    ],
  });
}

function onQuadratic({ risk, point, eta, steps }: z.infer<typeof quadraticSchema>): QuestionDraft {
  const [w, rate] = [point.map(rational), rational(eta)];
  return {
    title: steps === 1 ? "Down a bowl" : "Two steps down a bowl",
    stem: `The risk is $R(w_1,w_2)=${quadraticTex(risk)}$. Gradient descent starts at $\\vec w=${columnTex(w.map(rationalTex))}$ with $\\eta=${rationalTex(rate)}$.`,
    conventions: [stepSize(rate), "both weights move at once"],
    parts: [
      gradientPart(risk, w),
      stepPart(w, slopesAt(risk, w), rate, {
        prompt: "Where does the first step end?",
        name: "after one step",
        after: "a",
      }),
      ...(steps === 1 ? [] : [secondStepPart(risk, w, rate, "b")]),
    ],
  };
}

function inNetwork(given: z.infer<typeof networkStepSchema>): Result<QuestionDraft, string> {
  const { network, target, of, eta } = given;
  if (!exists(network.widths, of)) return err(`the network has no ${quantityTex(of)}`);
  const value = of.kind === "W" ? network.weights[of.layer - 1]?.[of.from - 1]?.[of.to - 1] : undefined;
  if (value === undefined) return err("a step moves a weight");
  if (network.widths.at(-1) !== 1) return err("the last width is 1: H is a single output");
  const worked = work(network, { type: "squared", target: [target], half: false });
  return ok({
    title: "One weight takes a step",
    stem: `The figure prints the network, its input and the forward pass. The target is $y=${rationalTex(rational(target))}$ and the risk is $R=(H-y)^2$.`,
    conventions: [...conventionsOf(network), stepSize(rational(eta))],
    network,
    parts: [
      // Target minus prediction is the same as a wrong sign, and says more.
      without("SG", derivativePart(worked, of, { shown: everything(network) })),
      numberStepPart(quantityTex(of), rational(value), derivative(worked.gradient, of), rational(eta), "a"),
    ],
  });
}

function without(code: string, part: PartDraft): PartDraft {
  return { ...part, misconceptions: (part.misconceptions ?? []).filter((one) => one.code !== code) };
}

function stepSize(eta: Fraction): Markup {
  return `$\\eta=${rationalTex(eta)}$ is the step size (the learning rate)`;
}
