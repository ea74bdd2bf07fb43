import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { activate, InexactValueError, plain } from "./activation";
import { type BackwardSteps, backwardThrough, chainRule } from "./backward";
import type { Rule } from "./catalogue";
import { type Activate, forward, type LayerPass } from "./forward";
import { layerOf, type Misstep, merged, type Situation } from "./misstep";
import { missteps } from "./missteps";
import { depth, type Network, type WeightPlace } from "./network";
import { type Objective, objectiveGradient, theOutput } from "./objective";
import { derivative, exists, type Quantity } from "./quantity";
import { one, rational, zero } from "./rational";

type Passes = readonly LayerPass[];

export interface MutationOptions {
  /** The layer whose ∂/∂z the problem tells, so that nothing goes wrong behind it. */
  readonly known?: number | null;
  readonly objective?: Objective;
  /** All places of the weight asked for, where it stands in several: the derivative is the sum over them. */
  readonly shared?: readonly WeightPlace[];
}

/**
 * ∂/∂quantity as somebody finds it who works exactly by these rules, all at once; by none of them, the right one. Null
 * where a rule has nothing to go wrong with (a transposed index without a square matrix, a swapped index that names no
 * weight), where two of them change the same formula, and where the mistake leads to an irrational number. It may well
 * equal the right derivative: then the numbers hide the misconception.
 */
export function mutatedDerivative(
  network: Network,
  quantity: Quantity,
  rules: readonly Rule[],
  { known = null, objective = theOutput, shared }: MutationOptions = {},
): Fraction | null {
  const misstep = merged(rules.map((rule) => missteps[rule]));
  if (misstep === null) return null;
  const all = shared?.map((place): Quantity => ({ kind: "W", ...place })) ?? [quantity];
  const situations = (misstep.counted?.(all) ?? all).map(
    (place): Situation => ({ network, quantity: place, objective, known, places: all.length }),
  );
  // In one of its places a shared weight may have nothing that goes wrong.
  if (!situations.some((situation) => misstep.applies?.(situation))) return null;
  const asked = situations.map(({ quantity: place }) => (misstep.asked ? misstep.asked(place) : place));
  try {
    const terms = situations.map((situation, i) => {
      const wanted = nth(asked, i + 1);
      return wanted && exists(network.widths, wanted) ? mutatedTerm(situation, wanted, misstep) : null;
    });
    const found = terms.reduce((sum, term) => sum && term && sum.add(term), zero);
    return found && (misstep.answer?.(found) ?? found);
  } catch (error) {
    if (error instanceof InexactValueError) return null;
    throw error;
  }
}

function mutatedTerm({ network, objective, known }: Situation, asked: Quantity, misstep: Misstep): Fraction {
  const passes = mutatedPasses(network, asked, known, misstep);
  const { lossFactor = one, residualTurned } = misstep;
  const factor = residualTurned ? lossFactor.neg() : lossFactor;
  const start = objectiveGradient(passes, objective).map((slope) => slope.mul(factor));
  const steps = mutatedSteps(network, asked, passes, objective, misstep);
  const dz = known === null ? steps.dz : telling(network, objective, passes, known, steps.dz);
  return derivative(backwardThrough(passes, start, { ...steps, dz }), asked);
}

/** What the backward pass reads. Only the layers it goes through are changed: others might have no exact values. */
function mutatedPasses(network: Network, asked: Quantity, known: number | null, misstep: Misstep): Passes {
  const { weighted, withoutRelu: noRelu, slope, entering, withoutSkips } = misstep;
  const seen = weighted ? { ...network, weights: network.weights.map(weighted) } : network;
  const honest = forward(seen, noRelu ? withoutRelu(network, known) : activate);
  return honest.map((pass, i) => {
    const layer = i + 1;
    const isPassed = layer >= layerOf(asked) && layer <= (known ?? honest.length);
    const slopes = isPassed ? (slope?.(pass) ?? null) : null;
    return {
      ...pass,
      ...(weighted && { weights: nth(network.weights, layer).map((row) => row.map(rational)) }),
      ...(slopes && { slope: slopes, jacobian: null }),
      ...(entering && layer > 1 && layer === layerOf(asked) && { input: entering(nth(honest, i)) }),
      ...(withoutSkips && { skippedFrom: [] }),
    };
  });
}

/** a = z in every hidden ReLU layer; in the layers before a told z nothing is left to compute. */
function withoutRelu(network: Network, known: number | null): Activate {
  return (g, z, layer) => {
    const node = activate(g, z);
    const isForgotten = g === "relu" && layer < depth(network) && layer >= (known ?? 0) - 1;
    return isForgotten ? { ...node, a: plain(z) } : node;
  };
}

function mutatedSteps(
  { biases }: Network,
  asked: Quantity,
  passes: Passes,
  objective: Objective,
  misstep: Misstep,
): BackwardSteps<LayerPass> {
  const { outputDz, db, localOnly } = misstep;
  const isLast = (pass: LayerPass) => pass === passes.at(-1);
  // Of an output that is not asked about, 0 arrives even for somebody who forgets what arrives.
  const isOther = (pass: LayerPass, k: number) =>
    isLast(pass) && !pass.jacobian && objective.type === "output" && objective.node !== k + 1;
  const arriving = (values: readonly Fraction[], pass: LayerPass) =>
    localOnly ? values.map((_, k) => (isOther(pass, k) ? zero : one)) : values;
  const target = "target" in objective ? objective.target.map(rational) : [];
  return {
    dz: (da, pass) =>
      outputDz && isLast(pass) ? outputDz(pass.a, target) : chainRule.dz(arriving(da, pass), pass),
    dW: (dz, pass) => (misstep.dW ?? chainRule.dW)(arriving(dz, pass), pass),
    db: (dz, pass) => {
      const layer = passes.indexOf(pass) + 1;
      const isAsked = asked.kind === "b" && asked.layer === layer;
      return db && biases && isAsked
        ? db(arriving(dz, pass), nth(biases, layer))
        : chainRule.db(arriving(dz, pass), pass);
    },
    dInput: (dz, pass) => {
      const before = passes[passes.indexOf(pass) - 1];
      return (misstep.dInput ?? chainRule.dInput)(arriving(dz, pass), pass, before);
    },
  };
}

/** The step through the activation, but from layer `known` on what the problem tells. */
function telling(
  network: Network,
  objective: Objective,
  passes: Passes,
  known: number,
  dz: BackwardSteps<LayerPass>["dz"],
): BackwardSteps<LayerPass>["dz"] {
  const honest = forward(network);
  const told = backwardThrough(honest, objectiveGradient(honest, objective)).layers;
  return (da, pass) => {
    const layer = passes.indexOf(pass) + 1;
    return layer >= known ? nth(told, layer).dz : dz(da, pass);
  };
}
