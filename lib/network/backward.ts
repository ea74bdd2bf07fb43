import type Fraction from "fraction.js";
import { zip } from "@/lib/entries";
import { forward, type LayerPass } from "./forward";
import type { Network } from "./network";
import { dot, one } from "./rational";

/** ∂H/∂ of everything in one layer; the shapes are those of the quantities. */
export interface LayerGradient {
  readonly da: readonly Fraction[];
  readonly dz: readonly Fraction[];
  /** dW[j−1][k−1] is ∂H/∂W_jk. */
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
export type Linearised = Pick<LayerPass, "weights" | "input" | "slope">;

/** ∂H/∂ of everything in a network at its input, exact. */
export function backward(network: Network): Gradient {
  return backwardThrough(forward(network));
}

/** One step back through a layer, one formula for each kind of derivative. */
export interface BackwardSteps<Pass extends Linearised> {
  /** Through the activation. */
  readonly dz: (da: readonly Fraction[], pass: Pass) => readonly Fraction[];
  readonly dW: (dz: readonly Fraction[], pass: Pass) => readonly (readonly Fraction[])[];
  /** To what came in, a^(l−1). */
  readonly dInput: (dz: readonly Fraction[], pass: Pass) => readonly Fraction[];
}

/**
 *   ∂H/∂z_k^(l)   = ∂H/∂a_k^(l) · g′(z_k^(l))          through the activation
 *   ∂H/∂W_jk^(l)  = a_j^(l−1) · ∂H/∂z_k^(l)            what came in times what arrives from behind
 *   ∂H/∂a_j^(l−1) = Σ_k W_jk^(l) · ∂H/∂z_k^(l)         one term for every way out of node j
 */
export const chainRule: BackwardSteps<Linearised> = {
  dz: (da, { slope }) => zip(da, slope).map(([upstream, local]) => upstream.mul(local)),
  dW: (dz, { input }) => input.map((aj) => dz.map((dzk) => aj.mul(dzk))),
  dInput: (dz, { weights }) => weights.map((out) => dot(out, dz)),
};

/**
 * Reverse mode, from the output's ∂H/∂a = 1 back to the inputs; ∂H/∂b_k = ∂H/∂z_k. The slopes are taken as given, so
 * the same pass holds for any activation. Only a misconception brings `steps` of its own.
 */
export function backwardThrough<Pass extends Linearised>(
  passes: readonly Pass[],
  steps: BackwardSteps<Pass> = chainRule,
): Gradient {
  const layers: LayerGradient[] = [];
  let da: readonly Fraction[] = [one];
  for (const pass of passes.toReversed()) {
    const dz = steps.dz(da, pass);
    layers.unshift({ da, dz, dW: steps.dW(dz, pass), db: dz });
    da = steps.dInput(dz, pass);
  }
  return { layers, dx: da };
}
