import Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { rationalTex } from "@/lib/network/rational";
import { onwards, stepNumbers, stepped, type Vector, vectorKey } from "@/lib/problems/descent-parts";
import type { PartDraft } from "@/lib/problems/family";
import { misconceptionsOf, type Prediction } from "@/lib/problems/misconceptions";
import { inSteps } from "@/lib/problems/solution";
import { factorTex, lines } from "@/lib/problems/tex";

/** R(w) = α·w₁² + β·w₁·w₂ + γ·w₂² + δ·w₁ + ε·w₂, with whole numbers. */
export interface Quadratic {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly delta: number;
  readonly epsilon: number;
}

/** ∇R(w). */
export function slopesAt({ alpha, beta, gamma, delta, epsilon }: Quadratic, w: Vector): Vector {
  const [w1, w2] = [nth(w, 1), nth(w, 2)];
  return [
    w1
      .mul(2 * alpha)
      .add(w2.mul(beta))
      .add(delta),
    w1
      .mul(beta)
      .add(w2.mul(2 * gamma))
      .add(epsilon),
  ];
}

export function quadraticTex({ alpha, beta, gamma, delta, epsilon }: Quadratic): string {
  return sumTex([
    [alpha, "w_1^2"],
    [beta, "w_1w_2"],
    [gamma, "w_2^2"],
    [delta, "w_1"],
    [epsilon, "w_2"],
  ]);
}

/** ∇R at a point. */
export function gradientPart(risk: Quadratic, w: Vector): PartDraft {
  const { alpha, beta, gamma, delta, epsilon } = risk;
  const key = vectorKey(slopesAt(risk, w));
  const wrong = (code: string, label: string, changed: Partial<Quadratic>): Prediction => ({
    code,
    label,
    answer: vectorKey(slopesAt({ ...risk, ...changed }, w)),
  });
  const rows = [
    sumTex([
      [2 * alpha, "w_1"],
      [beta, "w_2"],
      [delta, ""],
    ]),
    sumTex([
      [beta, "w_1"],
      [2 * gamma, "w_2"],
      [epsilon, ""],
    ]),
  ];
  return {
    prompt: "What is $\\nabla R$ at this point?",
    name: "$\\nabla R$",
    figure: null,
    answer: { type: "vector", labels: ["$\\partial R/\\partial w_1$", "$\\partial R/\\partial w_2$"] },
    key,
    solution: inSteps([
      {
        text: "Differentiate by one weight at a time and keep the other one still.",
        tex: lines(rows.map((row, i) => `\\dfrac{\\partial R}{\\partial w_${i + 1}}&=${row}`)),
      },
      {
        text: "Put in the point.",
        tex: lines(
          slopesAt(risk, w).map((slope, i) => {
            const [square, other] = i === 0 ? [alpha, delta] : [gamma, epsilon];
            const [own, far] = i === 0 ? [nth(w, 1), nth(w, 2)] : [nth(w, 2), nth(w, 1)];
            const terms = [
              [new Fraction(2 * square), own],
              [new Fraction(beta), far],
            ] as const;
            const products = terms
              .filter(([factor]) => !factor.equals(0))
              .map(([factor, at]) => `${factorTex(factor)}\\cdot ${factorTex(at)}`);
            const constant = other === 0 ? [] : [factorTex(new Fraction(other))];
            return `\\dfrac{\\partial R}{\\partial w_${i + 1}}&=${[...products, ...constant].join("+")}=${rationalTex(slope)}`;
          }),
        ),
      },
    ]),
    ...misconceptionsOf(key, [
      {
        code: "S2",
        label: "forgot the $2$ of the squares",
        answer: vectorKey(slopesAt({ ...risk, alpha: alpha / 2, gamma: gamma / 2 }, w)),
      },
      ...(beta === 0 ? [] : [wrong("GX", "left out the mixed term", { beta: 0 })]),
      ...(beta === 0
        ? []
        : [
            {
              code: "GB",
              label: "mixed term by its own weight",
              answer: vectorKey(
                slopesAt({ ...risk, alpha: alpha + beta / 2, beta: 0, gamma: gamma + beta / 2 }, w),
              ),
            },
          ]),
      ...(delta === 0 && epsilon === 0
        ? []
        : [wrong("GL", "left out the linear terms", { delta: 0, epsilon: 0 })]),
      { code: "SG", label: "wrong sign", answer: vectorKey(slopesAt(risk, w).map((g) => g.neg())) },
    ]),
  };
}

/** The point after a second step, whose gradient is a new one. */
export function secondStepPart(risk: Quadratic, w: Vector, eta: Fraction, after: string): PartDraft {
  const first = slopesAt(risk, w);
  const middle = stepped(w, first, eta);
  const second = slopesAt(risk, middle);
  const onFrom = (own: Vector) => vectorKey(stepped(own, slopesAt(risk, own), eta));
  const key = onFrom(middle);
  return {
    prompt: "A second step follows with the same $\\eta$. Where does it end?",
    name: "after two steps",
    figure: null,
    answer: { type: "vector", labels: w.map((_, i) => `$w_{${i + 1}}$`) },
    key,
    solution: inSteps([
      {
        text: "The ground has another slope here: the second step needs the gradient at the point after the first.",
        tex: lines(
          second.map((slope, i) => `\\dfrac{\\partial R}{\\partial w_${i + 1}}&=${rationalTex(slope)}`),
        ),
      },
      stepNumbers(middle, second, eta),
    ]),
    ...misconceptionsOf(key, [
      { code: "SU2", label: "the first gradient once more", answer: vectorKey(stepped(middle, first, eta)) },
      { code: "SU", label: "stepped uphill", answer: vectorKey(stepped(middle, second, eta.neg())) },
      { code: "SU1", label: "forgot $\\eta$", answer: vectorKey(stepped(middle, second, new Fraction(1))) },
      { code: "SUS", label: "started at the old point again", answer: vectorKey(stepped(w, second, eta)) },
      {
        code: "SUE",
        label: "the step $\\eta\\nabla R$ alone",
        answer: vectorKey(second.map((g) => g.mul(eta))),
      },
    ]),
    carried: onwards(after, onFrom, w.length),
  };
}

/** 2w₁² − w₂ + 3 from factors and powers; a factor of 0 leaves its term out. */
function sumTex(terms: readonly (readonly [factor: number, power: string])[]): string {
  return terms
    .filter(([factor]) => factor !== 0)
    .map(([factor, power], i) => {
      const size = Math.abs(factor) === 1 && power !== "" ? "" : `${Math.abs(factor)}`;
      return `${factor < 0 ? "-" : i === 0 ? "" : "+"}${size}${power}`;
    })
    .join("");
}
