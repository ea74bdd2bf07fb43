import type Fraction from "fraction.js";
import type { BackwardSteps } from "./backward";
import type { LayerPass } from "./forward";
import { depth, type Network } from "./network";
import type { Objective } from "./objective";
import type { Quantity } from "./quantity";

/** What somebody is asked. */
export interface Situation {
  readonly network: Network;
  readonly quantity: Quantity;
  readonly objective: Objective;
  /** The layer whose ∂/∂z the problem tells; null where the way goes back from the output. */
  readonly known: number | null;
  /** In how many places the parameter that is asked for stands. */
  readonly places: number;
}

/**
 * What one misconception changes of the two passes, one field for each formula; whatever it leaves out is done right.
 */
export interface Misstep {
  /** Whether there is something to go wrong with; always, where nothing is said. */
  readonly applies?: (situation: Situation) => boolean;

  /** Forward: other weights for a layer. */
  readonly weighted?: (weights: readonly (readonly string[])[]) => readonly (readonly string[])[];
  /** Forward: hidden ReLU nodes hand on z itself. */
  readonly withoutRelu?: true;

  /** A factor too many in ∂/∂a^(L). */
  readonly lossFactor?: Fraction;
  /** y − H where H − y belongs. */
  readonly residualTurned?: true;
  /** Other ∂/∂z^(L), from a^(L) and the targets. */
  readonly outputDz?: (a: readonly Fraction[], target: readonly Fraction[]) => readonly Fraction[];
  /** Other slopes for a layer, each node on its own; null for a layer that is done right. */
  readonly slope?: (pass: LayerPass) => readonly Fraction[] | null;
  /** Every formula with 1 for what should arrive from behind. */
  readonly localOnly?: true;
  /** Something else than Σ_k W_jk ∂/∂z_k, given the layer and the one before it. */
  readonly dInput?: (
    dz: readonly Fraction[],
    pass: LayerPass,
    before: LayerPass | undefined,
  ) => readonly Fraction[];
  readonly withoutSkips?: true;

  /** Another factor in ∂/∂W than a^(l−1), given the layer before. */
  readonly entering?: (before: LayerPass) => readonly Fraction[];
  readonly dW?: BackwardSteps<LayerPass>["dW"];
  /** Other ∂/∂b, from ∂/∂z and the biases themselves. */
  readonly db?: (dz: readonly Fraction[], biases: readonly string[]) => readonly Fraction[];

  /** Another derivative than the one asked for; null where there is none to mistake it for. */
  readonly asked?: (quantity: Quantity) => Quantity | null;
  /** Which of the places of a shared weight count. */
  readonly counted?: <Place>(places: readonly Place[]) => readonly Place[];
  readonly answer?: (derivative: Fraction) => Fraction;
}

/** Several mistakes in one pass; null where two of them change the same formula. */
export function merged(missteps: readonly Misstep[]): Misstep | null {
  const changes = missteps.flatMap(({ applies, ...changed }) => Object.keys(changed));
  if (new Set(changes).size < changes.length) return null;
  const applies = (situation: Situation) => missteps.every((step) => step.applies?.(situation) ?? true);
  const all: Misstep = Object.assign({}, ...missteps);
  return { ...all, applies };
}

/** The layer from which the way back to a quantity is over; 0 for an input. */
export function layerOf(quantity: Quantity): number {
  return quantity.kind === "x" ? 0 : quantity.layer;
}

/** The layers whose weights the way back from the output, or from what is told, passes before it comes there. */
export function behind({ network, quantity, known }: Situation): readonly number[] {
  const first = layerOf(quantity) + 1;
  const last = known ?? depth(network);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Whether the transpose has the same shape, and possibly other entries. */
export function isSquare(weights: readonly (readonly unknown[])[]): boolean {
  return weights.length > 1 && weights.every((row) => row.length === weights.length);
}
