import Fraction from "fraction.js";
import { z } from "zod";
import { isRationalText, rational, rationalTex, rationalText } from "@/lib/network/rational";
import { err, ok } from "@/lib/result";
import { defineFamily, type PartDraft } from "./family";
import { misconceptionsOf, type Prediction } from "./misconceptions";
import type { Key, SolutionStep } from "./question";
import { inSteps } from "./solution";
import { columnTex, equation, factorTex } from "./tex";

const number = z.string().refine(isRationalText, { error: "not a number like -3/2", abort: true });

const params = z.strictObject({
  /** The number of data points. */
  n: z.int().min(3).max(99),
  /** Point 1, where only H and y are known. */
  first: z.strictObject({ H: number, y: number }),
  /** Point 2, with the gradient of H there. */
  second: z.strictObject({ H: number, y: number, gradient: z.array(number).min(2).max(6) }),
});

/** F5: what one data point adds to the gradient of the risk under the squared loss. */
export const riskContribution = defineFamily({
  code: "F5",
  name: "One point's share of the gradient",
  params,
  build({ n, first, second }) {
    const known = optionPart(n, rational(first.H), rational(first.y));
    if (known === null) return err("point 1 fits none of the options, or more than one");
    return ok({
      title: "One point's share",
      stem:
        "A network is trained with the squared loss, so that the risk is " +
        `$R(\\vec w)=\\dfrac{1}{n}\\sum_{i=1}^{n}\\left(H(\\vec x^{\\langle i\\rangle};\\vec w)-y^{\\langle i\\rangle}\\right)^2$ ` +
        `with $n=${n}$. Each data point adds its own term to $\\nabla_{\\vec w} R$.`,
      conventions: ["$\\langle i\\rangle$ numbers the data points", "no factor $\\tfrac12$ in the loss"],
      parts: [known, vectorPart(n, rational(second.H), rational(second.y), second.gradient.map(rational))],
    });
  },
});

/** (2/n)(H − y): what ∇H is multiplied by. */
function coefficient(n: number, H: Fraction, y: Fraction): Fraction {
  return new Fraction(2, n).mul(H.sub(y));
}

function optionPart(n: number, H: Fraction, y: Fraction): PartDraft | null {
  const options = [
    { id: "ones", label: "$(1,\\,1,\\,\\dots,\\,1)^T$", factor: null },
    {
      id: "prediction",
      label: "$\\tfrac{2}{n}\\,H\\,\\nabla_{\\vec w} H$",
      factor: new Fraction(2, n).mul(H),
    },
    { id: "zero", label: "$\\vec 0$", factor: new Fraction(0) },
    { id: "unit", label: "$\\vec w/\\lVert\\vec w\\rVert$", factor: null },
  ];
  const right = options.filter(({ factor }) => factor?.equals(coefficient(n, H, y)));
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
      { code: "H", label: predictionForResidual, answer: { type: "choice", option: "prediction" } },
    ]),
    solution: inSteps([
      ruleStep(1),
      {
        text: "Put in the residual, the prediction minus the target.",
        tex: `H-y^{\\langle 1\\rangle}=${rationalTex(H)}-${factorTex(y)}=${rationalTex(H.sub(y))}`,
      },
      {
        text: H.equals(y)
          ? "A perfect prediction pulls on nothing: the share is the zero vector, whatever $\\nabla_{\\vec w} H$ is."
          : "The rest is $\\tfrac{2}{n}$ and $\\nabla_{\\vec w} H$.",
        tex: `\\tfrac{2}{n}\\left(H-y^{\\langle 1\\rangle}\\right)\\nabla_{\\vec w} H=${H.equals(y) ? "\\vec 0" : `${rationalTex(coefficient(n, H, y))}\\,\\nabla_{\\vec w} H`}`,
      },
    ]),
  };
}

function vectorPart(n: number, H: Fraction, y: Fraction, gradient: readonly Fraction[]): PartDraft {
  const factor = coefficient(n, H, y);
  const share = gradient.map((entry) => factor.mul(entry));
  const key: Key = { type: "vector", cells: share.map(rationalText) };
  const gradientTex = columnTex(gradient.map(rationalTex));
  return {
    prompt: `At point $2$ we have $H=${rationalTex(H)}$, $y^{\\langle 2\\rangle}=${rationalTex(y)}$ and $\\nabla_{\\vec w} H=${gradientTex}$. What does this point add to $\\nabla_{\\vec w} R$?`,
    name: "share of point $2$",
    figure: null,
    answer: { type: "vector", labels: gradient.map((_, i) => `$\\partial/\\partial w_{${i + 1}}$`) },
    key,
    ...misconceptionsOf(key, wrongShares(n, H, y, gradient)),
    solution: inSteps([
      ruleStep(2),
      {
        text: "First the number in front.",
        tex: equation("\\tfrac{2}{n}\\left(H-y^{\\langle 2\\rangle}\\right)", [
          `\\tfrac{2}{${n}}\\left(${rationalTex(H)}-${factorTex(y)}\\right)`,
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

const predictionForResidual = "used $H$, not $H-y$";

/** The same product with one factor wrong. */
function wrongShares(n: number, H: Fraction, y: Fraction, gradient: readonly Fraction[]): Prediction[] {
  const one = new Fraction(1);
  const share = (front: Fraction, residual: Fraction, along = gradient): Key => ({
    type: "vector",
    cells: along.map((entry) => rationalText(front.mul(residual).mul(entry))),
  });
  const front = new Fraction(2, n);
  const residual = H.sub(y);
  return [
    { code: "S2", label: "forgot the 2", answer: share(new Fraction(1, n), residual) },
    { code: "SN", label: "forgot the $\\tfrac1n$", answer: share(new Fraction(2), residual) },
    { code: "S0", label: "forgot the $\\tfrac2n$", answer: share(one, residual) },
    { code: "SY", label: "$y-H$, not $H-y$", answer: share(front, residual.neg()) },
    { code: "H", label: predictionForResidual, answer: share(front, H) },
    { code: "SR", label: "forgot the residual", answer: share(front, one) },
    { code: "GH", label: "the gradient of $H$ alone", answer: share(one, one) },
    {
      code: "SC",
      label: "forgot the gradient of $H$",
      answer: share(
        front,
        residual,
        gradient.map(() => one),
      ),
    },
  ];
}

function ruleStep(point: number): SolutionStep {
  return {
    text: "Chain rule on one term of the sum: outer derivative times $\\nabla_{\\vec w} H$.",
    tex: `\\tfrac{2}{n}\\left(H-y^{\\langle ${point}\\rangle}\\right)\\nabla_{\\vec w} H`,
  };
}
