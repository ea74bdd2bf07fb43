import Fraction from "fraction.js";
import { z } from "zod";
import { isRationalText, rational, rationalTex, rationalText } from "@/lib/network/rational";
import { defineFamily, type PartDraft } from "@/lib/problems/family";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { Key } from "@/lib/problems/question";
import { labelOf } from "@/lib/problems/rule-labels";
import { inSteps } from "@/lib/problems/solution";
import { columnTex, equation, factorTex } from "@/lib/problems/tex";
import { err, ok } from "@/lib/result";
import { drawRisk } from "./risk-draw";
import { coefficient, frontTex, type Loss, shareStep, wrongShares } from "./risk-shares";

const number = z.string().refine(isRationalText, { error: "not a number like -3/2", abort: true });
const point = z.strictObject({ H: number, y: number });

const params = z.strictObject({
  /** The number of data points. */
  n: z.int().min(3).max(99),
  /** Whether the loss is ½(H − y)². */
  half: z.boolean().default(false),
  /** A point where only H and y are known: a choice of what it adds. */
  first: point.optional(),
  /** Points of which exactly one adds nothing: a choice. */
  several: z.array(point).min(3).max(5).optional(),
  /** A point with the gradient of H there: a vector. */
  second: point.extend({ gradient: z.array(number).min(2).max(6) }),
});
export type RiskParams = z.infer<typeof params>;

/** F5: what one data point adds to the gradient of the risk under the squared loss. */
export const riskContribution = defineFamily({
  code: "F5",
  name: "One point's share of the gradient",
  params,
  build({ n, half, first, several, second }) {
    const loss = { n, half };
    const choices: PartDraft[] = [];
    if (first) {
      const part = optionPart(loss, rational(first.H), rational(first.y));
      if (part === null) return err("point 1 fits none of the options, or more than one");
      choices.push(part);
    }
    if (several) {
      const part = whichPart(several);
      if (part === null) return err("exactly one of the points has to add nothing");
      choices.push(part);
    }
    const square = "\\left(H(\\vec x^{\\langle i\\rangle};\\vec w)-y^{\\langle i\\rangle}\\right)^2";
    return ok({
      title: "One point's share",
      stem:
        `A network is trained with the squared loss${half ? " with a factor $\\tfrac12$" : ""}, so that the risk is ` +
        `$R(\\vec w)=\\dfrac{1}{${half ? "2n" : "n"}}\\sum_{i=1}^{n}${square}$ ` +
        `with $n=${n}$. Each data point adds its own term to $\\nabla_{\\vec w} R$.`,
      conventions: [
        "$\\langle i\\rangle$ numbers the data points",
        half ? "a factor $\\tfrac12$ in the loss" : "no factor $\\tfrac12$ in the loss",
      ],
      parts: [
        ...choices,
        vectorPart(
          loss,
          rational(second.H),
          rational(second.y),
          second.gradient.map(rational),
          first ? "2" : "1",
        ),
      ],
    });
  },
  draw: drawRisk,
});

function optionPart(loss: Loss, H: Fraction, y: Fraction): PartDraft | null {
  const front = frontTex(loss);
  const options = [
    { id: "ones", label: "$(1,\\,1,\\,\\dots,\\,1)^T$", factor: null },
    { id: "prediction", label: `$${front}\\,H\\,\\nabla_{\\vec w} H$`, factor: coefficient(loss, H) },
    { id: "zero", label: "$\\vec 0$", factor: new Fraction(0) },
    { id: "unit", label: "$\\vec w/\\lVert\\vec w\\rVert$", factor: null },
  ];
  const value = coefficient(loss, H.sub(y));
  const right = options.filter(({ factor }) => factor?.equals(value));
  const [rightOption] = right;
  if (!rightOption || right.length > 1) return null;
  const key: Key = { type: "choice", option: rightOption.id };
  return {
    prompt: `At point $1$ the network gives $H=${rationalTex(H)}$ and the target is $y^{\\langle 1\\rangle}=${rationalTex(y)}$. What does this point add to $\\nabla_{\\vec w} R$?`,
    name: "share of point $1$",
    figure: null,
    answer: { type: "choice", options: options.map(({ id, label }) => ({ id, label })) },
    key,
    ...misconceptionsOf(key, [
      { code: "SP", label: labelOf("SP"), answer: { type: "choice", option: "prediction" } },
    ]),
    solution: inSteps([
      shareStep(loss, "1"),
      {
        text: "Put in the residual, the prediction minus the target.",
        tex: `H-y^{\\langle 1\\rangle}=${rationalTex(H)}-${factorTex(y)}=${rationalTex(H.sub(y))}`,
      },
      {
        text: H.equals(y)
          ? "A perfect prediction pulls on nothing: the share is the zero vector, whatever $\\nabla_{\\vec w} H$ is."
          : `The rest is $${front}$ and $\\nabla_{\\vec w} H$.`,
        tex: `${front}\\left(H-y^{\\langle 1\\rangle}\\right)\\nabla_{\\vec w} H=${H.equals(y) ? "\\vec 0" : `${rationalTex(value)}\\,\\nabla_{\\vec w} H`}`,
      },
    ]),
  };
}

/** Which of several points adds nothing: the one that is predicted perfectly. */
function whichPart(several: NonNullable<RiskParams["several"]>): PartDraft | null {
  const points = several.map(({ H, y }, i) => ({ id: `p${i + 1}`, H: rational(H), y: rational(y) }));
  const [right, another] = points.filter(({ H, y }) => H.equals(y));
  if (!right || another) return null;
  const key: Key = { type: "choice", option: right.id };
  const predicted = (code: string, wrong: { readonly id: string } | undefined) => ({
    code,
    label: labelOf(code),
    answer: wrong === undefined ? null : ({ type: "choice", option: wrong.id } as const),
  });
  return {
    prompt:
      "One of these points adds nothing to $\\nabla_{\\vec w} R$, whatever $\\nabla_{\\vec w} H$ is there. Which?",
    name: "point without a share",
    figure: null,
    answer: {
      type: "choice",
      options: points.map(({ id, H, y }) => ({ id, label: `$H=${rationalTex(H)},\\ y=${rationalTex(y)}$` })),
    },
    key,
    ...misconceptionsOf(key, [
      predicted(
        "SP",
        points.find(({ H }) => H.equals(0)),
      ),
      predicted(
        "SY0",
        points.find(({ y }) => y.equals(0)),
      ),
      predicted(
        "SN0",
        points.find(({ H, y }) => !H.equals(0) && H.equals(y.neg())),
      ),
    ]),
    solution: inSteps([
      {
        text: "A point's share has its residual as a factor, the prediction minus the target.",
        tex: "H(\\vec x^{\\langle i\\rangle})-y^{\\langle i\\rangle}",
      },
      {
        text: "It is zero where the prediction is perfect, and nowhere else.",
        tex: `${rationalTex(right.H)}-${factorTex(right.y)}=0`,
      },
    ]),
  };
}

function vectorPart(
  loss: Loss,
  H: Fraction,
  y: Fraction,
  gradient: readonly Fraction[],
  number: string,
): PartDraft {
  const factor = coefficient(loss, H.sub(y));
  const share = gradient.map((entry) => factor.mul(entry));
  const key: Key = { type: "vector", cells: share.map(rationalText) };
  const gradientTex = columnTex(gradient.map(rationalTex));
  const target = `y^{\\langle ${number}\\rangle}`;
  const front = frontTex(loss);
  return {
    prompt: `At point $${number}$ we have $H=${rationalTex(H)}$, $${target}=${rationalTex(y)}$ and $\\nabla_{\\vec w} H=${gradientTex}$. What does this point add to $\\nabla_{\\vec w} R$?`,
    name: `share of point $${number}$`,
    figure: null,
    answer: { type: "vector", labels: gradient.map((_, i) => `$\\partial/\\partial w_{${i + 1}}$`) },
    key,
    ...misconceptionsOf(key, wrongShares(loss, H, y, gradient)),
    solution: inSteps([
      shareStep(loss, number),
      {
        text: "First the number in front.",
        tex: equation(`${front}\\left(H-${target}\\right)`, [
          `${front.replace("{n}", `{${loss.n}}`)}\\left(${rationalTex(H)}-${factorTex(y)}\\right)`,
          rationalTex(factor),
        ]),
      },
      {
        text: "Then multiply every entry of the gradient by it.",
        tex: `${rationalTex(factor)}${gradientTex}=${columnTex(share.map(rationalTex))}`,
      },
    ]),
  };
}
