import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { depth } from "@/lib/network/network";
import { one, rationalText, zero } from "@/lib/network/rational";
import { weightTex, zTex } from "@/lib/network/symbols";
import type { Prediction } from "@/lib/problems/misconceptions";
import type { Key } from "@/lib/problems/question";
import type { Worked } from "@/lib/problems/worked";

/** One factor of a derivative in a chain. */
export interface Factor {
  readonly tex: string;
  readonly value: Fraction;
  readonly kind: "weight" | "slope";
}

/** The factors of ∂H/∂z^(1) from the front: g′(z^(1)), W^(2), g′(z^(2)), …, g′(z^(L)). */
export function factorsOf({ network, passes }: Worked): readonly Factor[] {
  return passes.flatMap(({ g, weights, slope }, i): readonly Factor[] => {
    const weight: Factor = { kind: "weight", tex: weightTex(i + 1, 1, 1), value: nth(nth(weights, 1), 1) };
    const local: Factor = { kind: "slope", tex: `g'(${zTex(i + 1, 1)})`, value: nth(slope, 1) };
    const isPlain = g === "linear" && i + 1 === depth(network);
    return [...(i === 0 ? [] : [weight]), ...(isPlain ? [] : [local])];
  });
}

/** All of them multiplied. */
export function product(factors: readonly Pick<Factor, "value">[]): Fraction {
  return factors.reduce((result, { value }) => result.mul(value), one);
}

/** The product along a chain with one thing done wrong. */
export function wrongProducts(
  { network, passes }: Worked,
  factors: readonly Factor[],
): readonly Prediction[] {
  const number = (value: Fraction): Key => ({ type: "number", value: rationalText(value) });
  const weights = factors.filter(({ kind }) => kind === "weight");
  const slopes = factors.filter(({ kind }) => kind === "slope");
  const value = product(factors);
  const slope = slopes[0]?.value ?? one;
  const isCurved = !slope.equals(1);
  const activated = passes.slice(0, slopes.length).map(({ a }) => ({ value: nth(a, 1) }));
  const first = nth(nth(nth(passes, 1).weights, 1), 1);
  const sum = factors.reduce((total, factor) => total.add(factor.value), zero);
  const sumOfWeights = weights.reduce((total, factor) => total.add(factor.value), zero);
  const isSigmoid = network.activations.includes("sigmoid");
  return [
    { code: "OB", label: "one slope too few", answer: isCurved ? number(value.div(slope)) : null },
    { code: "OA", label: "one slope too many", answer: isCurved ? number(value.mul(slope)) : null },
    { code: "AF", label: "added the factors", answer: number(isCurved ? sum : sumOfWeights) },
    { code: "G1", label: "forgot $g'$", answer: isCurved ? number(product(weights)) : null },
    {
      code: "SD",
      label: "$\\sigma(z)$ in place of $\\sigma'(z)$",
      answer: isSigmoid ? number(product(weights).mul(product(activated))) : null,
    },
    { code: "W0", label: "forgot the weights", answer: isCurved ? number(product(slopes)) : null },
    {
      code: "WF",
      label: "one weight too few",
      answer: number(value.div(nth(weights, weights.length).value)),
    },
    { code: "WX", label: "also the weight into layer 1", answer: number(value.mul(first)) },
    { code: "SG", label: "wrong sign", answer: number(value.neg()) },
  ];
}

/** Whether ∂H/∂z gets smaller on its way to the first layer. */
export function isShrinking(worked: Worked): boolean {
  return product(factorsOf(worked)).abs().lt(1);
}
