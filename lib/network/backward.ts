import type Fraction from "fraction.js";
import { zip } from "@/lib/entries";
import { forward, type LayerPass } from "./forward";
import type { Network } from "./network";
import { type Objective, objectiveGradient, theOutput } from "./objective";
import { dot } from "./rational";

/** ∂H/∂ (or ∂R/∂) of everything in one layer; the shapes are those of the quantities. */
export interface LayerGradient {
  readonly da: readonly Fraction[];
  readonly dz: readonly Fraction[];
  /** dW[j−1][k−1] is ∂H/∂W_jk: of this place, also where the weight is shared with others. */
  readonly dW: readonly (readonly Fraction[])[];
  /** ∂H/∂b_k, also where the network has no biases: what a bias of 0 would feel. */
  readonly db: readonly Fraction[];
}

export interface Gradient {
  /** Of layers 1 … L. */
  readonly layers: readonly LayerGradient[];
  readonly dx: readonly Fraction[];
}

/** What the backward pass needs of the forward pass. */
export type Linearised = Pick<LayerPass, "weights" | "input" | "slope"> &
  Partial<Pick<LayerPass, "jacobian" | "skippedFrom">>;

/** ∂/∂ of everything in a network at its input, exact: of its output H, or of another objective. */
export function backward(network: Network, objective: Objective = theOutput): Gradient {
  const passes = forward(network);
  return backwardThrough(passes, objectiveGradient(passes, objective));
}

/** One step back through a layer, one formula for each kind of derivative. */
export interface BackwardSteps<Pass extends Linearised> {
  /** Through the activation. */
  readonly dz: (da: readonly Fraction[], pass: Pass) => readonly Fraction[];
  readonly dW: (dz: readonly Fraction[], pass: Pass) => readonly (readonly Fraction[])[];
  readonly db: (dz: readonly Fraction[], pass: Pass) => readonly Fraction[];
  /** To what came in, a^(l−1). */
  readonly dInput: (dz: readonly Fraction[], pass: Pass) => readonly Fraction[];
}

/**
 *   ∂H/∂z_k^(l)   = ∂H/∂a_k^(l) · g′(z_k^(l))          through the activation
 *                 = Σ_j ∂a_j/∂z_k · ∂H/∂a_j^(l)         through a softmax, where every a depends on every z
 *   ∂H/∂W_jk^(l)  = a_j^(l−1) · ∂H/∂z_k^(l)            what came in times what arrives from behind
 *   ∂H/∂b_k^(l)   = ∂H/∂z_k^(l)
 *   ∂H/∂a_j^(l−1) = Σ_k W_jk^(l) · ∂H/∂z_k^(l)         one term for every way out of node j
 */
export const chainRule: BackwardSteps<Linearised> = {
  dz: (da, { slope, jacobian }) =>
    jacobian
      ? jacobian.map((row) => dot(row, da))
      : zip(da, slope).map(([upstream, local]) => upstream.mul(local)),
  dW: (dz, { input }) => input.map((aj) => dz.map((dzk) => aj.mul(dzk))),
  db: (dz) => dz,
  dInput: (dz, { weights }) => weights.map((out) => dot(out, dz)),
};

/**
 * Reverse mode, from the objective's ∂/∂a^(L) back to the inputs. An identity skip hands the ∂H/∂z of its end to its
 * source as it is. The slopes are taken as given, so the same pass holds for any activation. Only a misconception brings
 * `steps` of its own.
 */
export function backwardThrough<Pass extends Linearised>(
  passes: readonly Pass[],
  start: readonly Fraction[],
  steps: BackwardSteps<Pass> = chainRule,
): Gradient {
  const layers: LayerGradient[] = [];
  /** What skips bring back, by the layer they start from. */
  const skipped = new Map<number, readonly Fraction[]>();
  let da = start;
  for (const [i, pass] of [...passes.entries()].toReversed()) {
    const dz = steps.dz(da, pass);
    layers.unshift({ da, dz, dW: steps.dW(dz, pass), db: steps.db(dz, pass) });
    for (const from of pass.skippedFrom ?? []) skipped.set(from, added(dz, skipped.get(from)));
    da = added(steps.dInput(dz, pass), skipped.get(i));
  }
  return { layers, dx: da };
}

function added(values: readonly Fraction[], more: readonly Fraction[] | undefined): readonly Fraction[] {
  return more === undefined ? values : zip(values, more).map(([value, extra]) => value.add(extra));
}
