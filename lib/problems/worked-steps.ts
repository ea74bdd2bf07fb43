import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { exactRealTex } from "@/lib/network/exact-real";
import { depth } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";
import { rationalTex } from "@/lib/network/rational";
import { aTex, partialTex, weightTex, zTex } from "@/lib/network/symbols";
import { assertNever } from "@/lib/result";
import { listed } from "./listed";
import { isOn } from "./live-ways";
import { outputStep } from "./output-step";
import { biasesStep, weightsStep } from "./parameter-steps";
import type { SolutionStep } from "./question";
import { layerLight, nodesOf, slopeLight, startLight, sumLight } from "./step-lights";
import { equation, factorTex, lines, sumOfProductsTex } from "./tex";
import { differentiated, type Worked } from "./worked";

/**
 * The way from ∂/∂z of layer `known` back to the asked quantity, one rule per step. Start at the output with
 * `known` = L; then the first step is the output's own slope or the loss, else it recalls what is given.
 */
export function workedSteps(worked: Worked, asked: Quantity, known: number): readonly SolutionStep[] {
  const start = startSteps(worked, known);
  const back = (layer: number) => [...start, ...layerSteps(worked, known, layer)];
  switch (asked.kind) {
    case "a":
      if (asked.layer >= known) return start;
      return [...back(asked.layer), sumStep(worked, asked.layer, asked.node)];
    case "x":
      return [...back(0), sumStep(worked, 0, asked.node)];
    case "z":
      if (asked.layer >= known) return start;
      return [
        ...back(asked.layer),
        sumStep(worked, asked.layer, asked.node),
        slopeStep(worked, asked.layer, asked.node),
      ];
    case "W": {
      const target = { kind: "z", layer: asked.layer, node: asked.to } as const;
      return [...workedSteps(worked, target, known), weightsStep(worked, [asked])];
    }
    case "b": {
      const target = { kind: "z", layer: asked.layer, node: asked.node } as const;
      return [...workedSteps(worked, target, known), biasesStep(worked, [asked])];
    }
    default:
      return assertNever(asked);
  }
}

/** The first step: the output, or what the problem tells of layer `known`. */
export function startSteps(worked: Worked, known: number): readonly SolutionStep[] {
  const step = known === depth(worked.network) ? outputStep(worked) : givenStep(worked, known);
  return [{ ...step, light: startLight(worked, known) }];
}

/** ∂/∂z of every layer before `known` and after `layer`, last first. */
export function layerSteps(worked: Worked, known: number, layer: number): readonly SolutionStep[] {
  const between = Array.from({ length: Math.max(0, known - 1 - layer) }, (_, i) => known - 1 - i);
  return between.map((l) => layerStep(worked, l));
}

function givenStep(worked: Worked, layer: number): SolutionStep {
  const { dz } = nth(worked.gradient.layers, layer);
  const of = differentiated(worked);
  const rows = dz.map((value, k) => `${partialTex(zTex(layer, k + 1), of)}&=${rationalTex(value)}`);
  return { text: `Layer $${layer}$ is done: what comes back to its nodes is given.`, tex: lines(rows) };
}

/** ∂/∂z of every node of a hidden layer at once. */
export function layerStep(worked: Worked, layer: number): SolutionStep {
  const { slope } = nth(worked.passes, layer);
  const { dz } = nth(worked.gradient.layers, layer);
  const of = differentiated(worked);
  const rows = dz.map((value, i) => {
    const sum = outgoing(worked, layer, i + 1);
    const local = rationalTex(nth(slope, i + 1));
    // A sum gets a line of its own: with its result behind it, it would not fit on a phone.
    const product = sum.ways === 1 ? `${sum.tex}\\cdot ${local}=` : `(${sum.tex})\\cdot ${local}\\\\&=`;
    return `${partialTex(zTex(layer, i + 1), of)}&=${product}${rationalTex(value)}`;
  });
  return {
    text: `Then layer $${layer}$: weights out times what comes back along them, times the slope of the node.${offSentence(worked, layer)}`,
    tex: lines(rows),
    light: layerLight(worked, layer),
  };
}

/** Which nodes of a layer end all paths through them, and why; empty where none does. */
function offSentence(worked: Worked, layer: number): string {
  const off = nodesOf(worked, layer).filter((at) => !isOn(worked, at));
  if (off.length === 0) return "";
  const reasons = off.map(({ node }) => {
    const z = nth(nth(worked.passes, layer).z, node);
    return `node $${node}$ ($g'(${exactRealTex(z)})=0${z.rational.equals(0) ? "$ by convention" : "$"})`;
  });
  return ` Nothing passes ${listed(reasons)}, so the paths there are dead.`;
}

/** ∂/∂a_j^(l) = Σ_k W_jk^(l+1) ∂/∂z_k^(l+1), and what a skip brings back; layer 0 gives ∂/∂x_j. */
export function sumStep(worked: Worked, layer: number, node: number): SolutionStep {
  const of = differentiated(worked);
  const { ways, weighted, skipsTo, tex, value } = outgoing(worked, layer, node);
  const k = weighted === 1 ? 1 : "k";
  const product = `${weightTex(layer + 1, node, k)}${partialTex(zTex(layer + 1, k), of)}`;
  const skipped = skipsTo.map((to) => `+${partialTex(zTex(to, node), of)}`).join("");
  const rule = `${weighted === 1 ? "" : "\\sum_k "}${product}${skipped}`;
  const source = layer === 0 ? `Input $${node}$` : `Node $${node}$ of layer $${layer}$`;
  const text =
    ways === 1
      ? `${source} has one way out: its weight times what comes back along it.`
      : `${source} has ${ways} ways out${skipsTo.length > 0 ? ", a skip among them" : ""}: multiply along each, then add.`;
  return {
    text,
    tex: equation(partialTex(aTex(layer, node), of), [rule, tex, rationalTex(value)]),
    light: sumLight(worked, { layer, node }, value),
  };
}

/** ∂/∂z = ∂/∂a · g′(z). */
export function slopeStep(worked: Worked, layer: number, node: number): SolutionStep {
  const { network, passes, gradient } = worked;
  const of = differentiated(worked);
  const pass = nth(passes, layer);
  const z = exactRealTex(nth(pass.z, node));
  const slope = nth(pass.slope, node);
  const { da, dz } = nth(gradient.layers, layer);
  const reason = nth(network.activations, layer) === "relu" ? reluReason(nth(pass.z, node).rational) : "";
  return {
    text: `Through the activation: times the slope $g'(${z})=${rationalTex(slope)}$.${reason}`,
    tex: equation(partialTex(zTex(layer, node), of), [
      `${partialTex(aTex(layer, node), of)}\\,g'(${zTex(layer, node)})`,
      `${rationalTex(nth(da, node))}\\cdot ${factorTex(slope)}=${rationalTex(nth(dz, node))}`,
    ]),
    light: slopeLight(worked, { layer, node }),
  };
}

function reluReason(z: Fraction): string {
  if (z.gt(0)) return " The node is on, so all of it passes.";
  return z.equals(0)
    ? " Exactly at $0$ the convention $g'(0)=0$ decides: the node counts as off."
    : " The node is off, so nothing passes.";
}

/** The ways out of a node: its weights times what comes back along them, and skips as they are. */
function outgoing({ network, passes, gradient }: Worked, layer: number, node: number) {
  const weights = nth(nth(passes, layer + 1).weights, node);
  const { dz } = nth(gradient.layers, layer + 1);
  const value = layer === 0 ? nth(gradient.dx, node) : nth(nth(gradient.layers, layer).da, node);
  const skipsTo = (network.skips ?? []).filter(({ from }) => from === layer).map(({ to }) => to);
  const skipped = skipsTo.map((to) => nth(nth(gradient.layers, to).dz, node));
  const tex = [sumOfProductsTex(weights, dz), ...skipped.map(factorTex)].join("+");
  return { ways: weights.length + skipsTo.length, weighted: weights.length, skipsTo, tex, value };
}
