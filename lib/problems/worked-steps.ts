import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { backward, type Gradient } from "@/lib/network/backward";
import { exactRealTex } from "@/lib/network/exact-real";
import { forward, type LayerPass } from "@/lib/network/forward";
import { depth, type Network } from "@/lib/network/network";
import { type Objective, theOutput } from "@/lib/network/objective";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { rationalTex } from "@/lib/network/rational";
import { aTex, type Differentiated, partialTex, weightTex, zTex } from "@/lib/network/symbols";
import { assertNever } from "@/lib/result";
import type { SolutionStep } from "./question";
import { equation, factorTex, lines, sumOfProductsTex } from "./tex";

/** A network with both of its passes: every number of a solution comes from here. */
export interface Worked {
  readonly network: Network;
  /** What is differentiated. */
  readonly objective: Objective;
  readonly passes: readonly LayerPass[];
  readonly gradient: Gradient;
}

export function work(network: Network, objective: Objective = theOutput): Worked {
  return { network, objective, passes: forward(network), gradient: backward(network) };
}

/** R for a loss, H for an output: what stands above the fraction bar. */
export function differentiated({ objective }: Pick<Worked, "objective">): Differentiated {
  return objective.type === "output" ? "H" : "R";
}

/**
 * The way from ∂H/∂z of layer `known` back to the asked quantity, one rule per step. Start at the output with
 * `known` = L; then the first step is the output's own slope, else it recalls what is given.
 */
export function workedSteps(worked: Worked, asked: Quantity, known: number): readonly SolutionStep[] {
  const start = [known === depth(worked.network) ? outputStep(worked) : givenStep(worked, known)];
  const back = (layer: number) => {
    const between = Array.from({ length: Math.max(0, known - 1 - layer) }, (_, i) => known - 1 - i);
    return [...start, ...between.map((l) => layerStep(worked, l))];
  };
  switch (asked.kind) {
    case "a":
      return [...back(asked.layer), sumStep(worked, asked.layer, asked.node)];
    case "x":
      return [...back(0), sumStep(worked, 0, asked.node)];
    case "b":
      return workedSteps(worked, { ...asked, kind: "z" }, known);
    case "z":
      if (asked.layer >= known) return start;
      return [
        ...back(asked.layer),
        sumStep(worked, asked.layer, asked.node),
        slopeStep(worked, asked.layer, asked.node),
      ];
    case "W": {
      const target = { kind: "z", layer: asked.layer, node: asked.to } as const;
      return [...workedSteps(worked, target, known), weightStep(worked, asked.layer, asked.from, asked.to)];
    }
    default:
      return assertNever(asked);
  }
}

/** ∂H/∂z^(L) = g′(z^(L)). */
export function outputStep({ network, passes, gradient }: Worked): SolutionStep {
  const last = depth(network);
  const { slope } = nth(passes, last);
  const isLinear = network.activations.at(-1) === "linear";
  const text = isLinear
    ? "Start at the output. It is linear, so its slope is $1$."
    : `Start at the output, with its slope $${rationalTex(nth(slope, 1))}$.`;
  return { text, tex: `${partialTex(zTex(last, 1))}=${rationalTex(nth(nth(gradient.layers, last).dz, 1))}` };
}

function givenStep({ gradient }: Worked, layer: number): SolutionStep {
  const { dz } = nth(gradient.layers, layer);
  const rows = dz.map((value, k) => `${partialTex(zTex(layer, k + 1))}&=${rationalTex(value)}`);
  return { text: `Layer $${layer}$ is done: what comes back to its nodes is given.`, tex: lines(rows) };
}

/** ∂H/∂z of every node of a hidden layer at once. */
export function layerStep(worked: Worked, layer: number): SolutionStep {
  const { slope } = nth(worked.passes, layer);
  const { dz } = nth(worked.gradient.layers, layer);
  const rows = dz.map((value, i) => {
    const sum = outgoing(worked, layer, i + 1);
    const local = rationalTex(nth(slope, i + 1));
    // A sum gets a line of its own: with its result behind it, it would not fit on a phone.
    const product =
      sum.weights.length === 1 ? `${sum.tex}\\cdot ${local}=` : `(${sum.tex})\\cdot ${local}\\\\&=`;
    return `${partialTex(zTex(layer, i + 1))}&=${product}${rationalTex(value)}`;
  });
  return {
    text: `Then layer $${layer}$: weights out times what comes back along them, times the slope of the node.`,
    tex: lines(rows),
  };
}

/** ∂H/∂a_j^(l) = Σ_k W_jk^(l+1) ∂H/∂z_k^(l+1); layer 0 gives ∂H/∂x_j. */
export function sumStep(worked: Worked, layer: number, node: number): SolutionStep {
  const { weights, tex, value } = outgoing(worked, layer, node);
  const isSingle = weights.length === 1;
  const k = isSingle ? 1 : "k";
  const rule = `${weightTex(layer + 1, node, k)}${partialTex(zTex(layer + 1, k))}`;
  const source = layer === 0 ? `Input $${node}$` : `Node $${node}$ of layer $${layer}$`;
  const text = isSingle
    ? `${source} has one way out: its weight times what comes back along it.`
    : `${source} has ${weights.length} ways out: multiply along each, then add.`;
  const rights = [isSingle ? rule : `\\sum_k ${rule}`, tex, rationalTex(value)];
  return { text, tex: equation(partialTex(aTex(layer, node)), rights) };
}

/** ∂H/∂z = ∂H/∂a · g′(z). */
export function slopeStep({ network, passes, gradient }: Worked, layer: number, node: number): SolutionStep {
  const pass = nth(passes, layer);
  const z = exactRealTex(nth(pass.z, node));
  const slope = nth(pass.slope, node);
  const { da, dz } = nth(gradient.layers, layer);
  const reason = nth(network.activations, layer) === "relu" ? reluReason(nth(pass.z, node).rational) : "";
  return {
    text: `Through the activation: times the slope $g'(${z})=${rationalTex(slope)}$.${reason}`,
    tex: equation(partialTex(zTex(layer, node)), [
      `${partialTex(aTex(layer, node))}\\,g'(${zTex(layer, node)})`,
      `${rationalTex(nth(da, node))}\\cdot ${rationalTex(slope)}=${rationalTex(nth(dz, node))}`,
    ]),
  };
}

function reluReason(z: Fraction): string {
  if (z.gt(0)) return " The node is on, so all of it passes.";
  return z.equals(0) ? " By convention a ReLU at $0$ is off." : " The node is off, so nothing passes.";
}

/** a = g(z): the value that leaves a node. */
export function activationStep({ passes }: Worked, layer: number, node: number): SolutionStep {
  const { z, a } = nth(passes, layer);
  const value = rationalTex(nth(a, node));
  return {
    text: `First the value that leaves node $${node}$ of layer $${layer}$.`,
    tex: `${aTex(layer, node)}=g(${exactRealTex(nth(z, node))})=${value}`,
  };
}

/** ∂H/∂W_jk = a_j · ∂H/∂z_k. */
export function weightStep(worked: Worked, layer: number, from: number, to: number): SolutionStep {
  const entering = nth(nth(worked.passes, layer).input, from);
  const arriving = nth(nth(worked.gradient.layers, layer).dz, to);
  const value = derivative(worked.gradient, { kind: "W", layer, from, to });
  return {
    text: "For a weight: the value that enters it times what comes back to the node it leads to.",
    tex: equation(partialTex(weightTex(layer, from, to)), [
      `${aTex(layer - 1, from)}\\,${partialTex(zTex(layer, to))}`,
      `${rationalTex(entering)}\\cdot ${factorTex(arriving)}=${rationalTex(value)}`,
    ]),
  };
}

function outgoing({ passes, gradient }: Worked, layer: number, node: number) {
  const weights = nth(nth(passes, layer + 1).weights, node);
  const { dz } = nth(gradient.layers, layer + 1);
  const value = layer === 0 ? nth(gradient.dx, node) : nth(nth(gradient.layers, layer).da, node);
  return { weights, tex: sumOfProductsTex(weights, dz), value };
}
