import type Fraction from "fraction.js";
import { nth, zip } from "@/lib/entries";
import { one, rational, rationalTex, zero } from "@/lib/network/rational";
import { aTex, inlinePartialTex, weightTex, zTex } from "@/lib/network/symbols";
import { factorTex } from "@/lib/problems/tex";
import { type Givens, known, type Line, negated, type Results, sumOf, type Written } from "./slip-line";

/** ∂H/∂z^(L) = 1, or ∂R/∂z^(L) = 2(H − y) of a linear output. */
export function startLine({ passes, of }: Givens, target: Fraction | null): Line {
  const layer = passes.length;
  const left = inlinePartialTex(zTex(layer, 1), of);
  const id = `dz:${layer}:1`;
  if (target === null) return { id, left, right: () => ({ tex: "", value: one }), slips: [] };
  const prediction = (results: Results) => known(results, `z:${layer}:1`);
  const difference = (u: Fraction, v: Fraction) => `(${rationalTex(u)}-${factorTex(v)})`;
  return {
    id,
    left,
    right: (results) => ({
      tex: `2\\cdot ${difference(prediction(results), target)}`,
      value: prediction(results).sub(target).mul(2),
    }),
    slips: [
      [
        "S2",
        (results) => ({
          tex: difference(prediction(results), target),
          value: prediction(results).sub(target),
        }),
      ],
      [
        "SY",
        (results) => ({
          tex: `2\\cdot ${difference(target, prediction(results))}`,
          value: target.sub(prediction(results)).mul(2),
        }),
      ],
    ],
  };
}

/** ∂/∂a_j = Σ_k W_jk·∂/∂z_k. */
export function daLine({ passes, of }: Givens, layer: number, node: number): Line {
  const { weights } = nth(passes, layer + 1);
  const out = nth(weights, node);
  const arriving = (results: Results) => out.map((_, k) => known(results, `dz:${layer + 1}:${k + 1}`));
  const several = (written: (results: Results) => Written) => (results: Results) =>
    out.length > 1 ? written(results) : null;
  return {
    id: `da:${layer}:${node}`,
    left: inlinePartialTex(aTex(layer, node), of),
    right: (results) => sumOf(zip(out, arriving(results))),
    slips: [
      ["P1", several((results) => sumOf(zip(out, arriving(results)).slice(0, 1)))],
      ["PL", several((results) => sumOf(zip(out, arriving(results)).slice(-1)))],
      [
        "T",
        (results) =>
          weights.length > 1 && weights.length === out.length
            ? sumOf(
                zip(
                  weights.map((row) => nth(row, node)),
                  arriving(results),
                ),
              )
            : null,
      ],
      [
        "PX",
        several((results) => {
          const products = zip(out, arriving(results));
          return {
            tex: products.map(([w, d]) => `(${rationalTex(w)}\\cdot ${factorTex(d)})`).join("\\cdot "),
            value: products.reduce((all, [w, d]) => all.mul(w).mul(d), one),
          };
        }),
      ],
      ["SG", (results) => negated(sumOf(zip(out, arriving(results))))],
    ],
  };
}

/** ∂/∂z = ∂/∂a · g′(z). */
export function dzLine({ of }: Givens, layer: number, node: number): Line {
  const at = (kind: string) => (results: Results) => known(results, `${kind}:${layer}:${node}`);
  const [z, a, da] = [at("z"), at("a"), at("da")];
  const times = (slope: (results: Results) => Fraction) => (results: Results) =>
    sumOf([[da(results), slope(results)]]);
  const isOff = (results: Results) => z(results).lte(zero);
  return {
    id: `dz:${layer}:${node}`,
    left: inlinePartialTex(zTex(layer, node), of),
    right: times((results) => (isOff(results) ? zero : one)),
    slips: [
      ["G1", times(() => one)],
      ["GA", times(a)],
      ["GZ", times(z)],
      ["GN", (results) => (isOff(results) ? times(() => one.neg())(results) : null)],
    ],
  };
}

/** ∂/∂W_jk = a_j·∂/∂z_k, of a weight of layer 1. */
export function dWLine({ network, passes, of }: Givens, from: number, to: number): Line {
  const inputs = network.input.map(rational);
  const x = nth(inputs, from);
  const neighbour = inputs.find((_, j) => j + 1 !== from);
  const weight = nth(nth(nth(passes, 1).weights, from), to);
  const dz = (results: Results) => known(results, `dz:1:${to}`);
  return {
    id: `dW:1:${from}:${to}`,
    left: inlinePartialTex(weightTex(1, from, to), of),
    right: (results) => sumOf([[x, dz(results)]]),
    slips: [
      // First, so that of two rules with one result the better known stands for both.
      ["NI", (results) => (neighbour ? sumOf([[neighbour, dz(results)]]) : null)],
      ["IX", (results) => ({ tex: "", value: dz(results) })],
      ["IN", (results) => sumOf([[known(results, `a:1:${to}`), dz(results)]])],
      [
        "WW",
        (results) => ({
          tex: `${rationalTex(weight)}\\cdot ${factorTex(x)}\\cdot ${factorTex(dz(results))}`,
          value: weight.mul(x).mul(dz(results)),
        }),
      ],
      ["SG", (results) => negated(sumOf([[x, dz(results)]]))],
    ],
  };
}
