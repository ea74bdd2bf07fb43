import Fraction from "fraction.js";
import { rationalText } from "@/lib/network/rational";
import type { Prediction } from "@/lib/problems/misconceptions";
import type { Key, SolutionStep } from "@/lib/problems/question";
import { labelOf } from "@/lib/problems/rule-labels";

/** The squared loss over n points, with or without a factor ½. */
export interface Loss {
  readonly n: number;
  readonly half: boolean;
}

/** (2/n)·r, or r/n with the ½: what ∇H is multiplied by at a residual r. */
export function coefficient({ n, half }: Loss, residual: Fraction): Fraction {
  return new Fraction(half ? 1 : 2, n).mul(residual);
}

export function frontTex({ half }: Loss): string {
  return half ? "\\tfrac{1}{n}" : "\\tfrac{2}{n}";
}

/** A point's share with one factor wrong. */
export function wrongShares(
  loss: Loss,
  H: Fraction,
  y: Fraction,
  gradient: readonly Fraction[],
): readonly Prediction[] {
  const { n, half } = loss;
  const one = new Fraction(1);
  const front = new Fraction(half ? 1 : 2, n);
  const residual = H.sub(y);
  const share = (factor: Fraction, along = gradient): Key => ({
    type: "vector",
    cells: along.map((entry) => rationalText(factor.mul(entry))),
  });
  const predictions: readonly (readonly [code: string, answer: Key | null])[] = [
    ["S2", half ? null : share(new Fraction(1, n).mul(residual))],
    // The ½ of the loss forgotten, so that the 2 of the square stays.
    ["SF", half ? share(front.mul(2).mul(residual)) : null],
    ["SN", share(front.mul(n).mul(residual))],
    ["S0", half ? null : share(residual)],
    ["SY", share(front.mul(residual.neg()))],
    ["SP", share(front.mul(H))],
    ["SR", share(front)],
    ["SG0", share(one)],
    [
      "SC",
      share(
        front.mul(residual),
        gradient.map(() => one),
      ),
    ],
  ];
  return predictions.map(([code, answer]) => ({ code, label: labelOf(code), answer }));
}

/** The rule for one point's share. */
export function shareStep(loss: Loss, point: string): SolutionStep {
  return {
    text: `Chain rule on one term of the sum: outer derivative times $\\nabla_{\\vec w} H$.${loss.half ? " The $2$ of the square and the $\\tfrac12$ cancel." : ""}`,
    tex: `${frontTex(loss)}\\left(H-y^{\\langle ${point}\\rangle}\\right)\\nabla_{\\vec w} H`,
  };
}
