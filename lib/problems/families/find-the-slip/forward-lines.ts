import { nth, zip } from "@/lib/entries";
import { exactReal } from "@/lib/network/exact-real";
import { rational, rationalTex, zero } from "@/lib/network/rational";
import { aTex, zTex } from "@/lib/network/symbols";
import { type Givens, known, type Line, type Product, type Results, sumOf, withTail } from "./slip-line";

/** z_k = Σ_j a_j·W_jk + b_k. */
export function zLine({ network, passes }: Givens, layer: number, node: number): Line {
  const { weights } = nth(passes, layer);
  const isOutput = layer === passes.length;
  const bias = network.biases ? exactReal(nth(nth(network.biases, layer), node)).rational : zero;
  const into = weights.map((row) => nth(row, node));
  const entering = (results: Results, kind: "a" | "z" = "a") =>
    weights.map((_, j) =>
      layer === 1 ? rational(nth(network.input, j + 1)) : known(results, `${kind}:${layer - 1}:${j + 1}`),
    );
  const sum = (products: readonly Product[], b = bias) => withTail(sumOf(products), b);
  return {
    id: `z:${layer}:${node}`,
    left: isOutput ? "H" : zTex(layer, node),
    right: (results) => sum(zip(entering(results), into)),
    slips: [
      [
        "TF",
        (results) =>
          weights.length > 1 && weights.length === nth(weights, 1).length
            ? sum(zip(entering(results), nth(weights, node)))
            : null,
      ],
      ["BF", (results) => (bias.equals(zero) ? null : sum(zip(entering(results), into), zero))],
      ["P1", (results) => (into.length > 1 ? sum(zip(entering(results), into).slice(0, 1)) : null)],
      ["FR", (results) => (layer === 1 ? null : sum(zip(entering(results, "z"), into)))],
    ],
  };
}

/** a = ReLU(z). */
export function aLine(layer: number, node: number): Line {
  const z = (results: Results) => known(results, `z:${layer}:${node}`);
  const tex = (results: Results) => `\\operatorname{ReLU}(${rationalTex(z(results))})`;
  return {
    id: `a:${layer}:${node}`,
    left: aTex(layer, node),
    right: (results) => ({ tex: tex(results), value: z(results).gt(zero) ? z(results) : zero }),
    slips: [["FR", (results) => ({ tex: tex(results), value: z(results) })]],
  };
}
