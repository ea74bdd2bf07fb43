import { nth } from "@/lib/entries";
import { exactRealTex } from "@/lib/network/exact-real";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { rationalTex } from "@/lib/network/rational";
import { aTex, bTex, partialTex, quantityTex, zTex } from "@/lib/network/symbols";
import type { SolutionStep } from "./question";
import { nodesLight, weightsLight } from "./step-lights";
import { equation, factorTex, lines } from "./tex";
import { differentiated, type Worked } from "./worked";

/** a = g(z): the value that leaves a node. */
export function activationStep({ passes }: Worked, layer: number, node: number): SolutionStep {
  const { z, a } = nth(passes, layer);
  const value = rationalTex(nth(a, node));
  return {
    text: `First the value that leaves node $${node}$ of layer $${layer}$.`,
    tex: `${aTex(layer, node)}=g(${exactRealTex(nth(z, node))})=${value}`,
    light: nodesLight([{ layer, node }]),
  };
}

type Weight = Extract<Quantity, { kind: "W" }>;
type Bias = Extract<Quantity, { kind: "b" }>;

/** ∂/∂W_jk = a_j · ∂/∂z_k, of one weight or of several. */
export function weightsStep(worked: Worked, weights: readonly Weight[]): SolutionStep {
  const of = differentiated(worked);
  const [only] = weights;
  const numbers = (weight: Weight) => {
    const entering = nth(nth(worked.passes, weight.layer).input, weight.from);
    const arriving = nth(nth(worked.gradient.layers, weight.layer).dz, weight.to);
    return `${rationalTex(entering)}\\cdot ${factorTex(arriving)}=${rationalTex(derivative(worked.gradient, weight))}`;
  };
  const text = "For a weight: the value that enters it times what comes back to the node it leads to.";
  const light = weightsLight(worked, weights);
  if (!only || weights.length > 1)
    return {
      text,
      tex: lines(weights.map((weight) => `${partialTex(quantityTex(weight), of)}&=${numbers(weight)}`)),
      light,
    };
  const rule = `${aTex(only.layer - 1, only.from)}\\,${partialTex(zTex(only.layer, only.to), of)}`;
  return { text, tex: equation(partialTex(quantityTex(only), of), [rule, numbers(only)]), light };
}

/** ∂/∂b_k = ∂/∂z_k. */
export function biasesStep(worked: Worked, biases: readonly Bias[]): SolutionStep {
  const of = differentiated(worked);
  return {
    text: "A bias is added to its $z$, so that the local derivative is $1$: take over what comes back to the node.",
    tex: lines(
      biases.map(
        (bias) =>
          `${partialTex(bTex(bias.layer, bias.node), of)}&=${partialTex(zTex(bias.layer, bias.node), of)}=${rationalTex(derivative(worked.gradient, bias))}`,
      ),
    ),
    light: nodesLight(
      biases.map(({ layer, node }) => ({ layer, node })),
      worked,
    ),
  };
}
