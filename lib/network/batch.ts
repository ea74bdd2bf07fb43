import type Fraction from "fraction.js";
import { nth, zip } from "@/lib/entries";
import { backwardThrough, type Gradient } from "./backward";
import { forward, type LayerPass } from "./forward";
import type { Network, WeightPlace } from "./network";
import { type Objective, objectiveGradient, objectiveValue } from "./objective";
import { sharedDerivative } from "./quantity";
import { rational, rationalText, zero } from "./rational";

/** A data point: what goes in and what should come out. */
export interface DataPoint {
  readonly input: readonly string[];
  readonly target: readonly string[];
}

export interface BatchGradient {
  /** Of each point's own loss, without 1/n. */
  readonly each: readonly { readonly passes: readonly LayerPass[]; readonly gradient: Gradient }[];
  /** Of the risk; ∂R/∂x has no meaning over several points: `dx` puts the points' own together alike. */
  readonly gradient: Gradient;
  readonly risk: Fraction;
}

/**
 * The squared loss over several points, R = Σ_i loss_i or, with `mean`, R = (1/n) Σ_i loss_i, and its gradient; with
 * `half` each loss has a factor ½. The network's own input is not used. Throws without points.
 */
export function batchGradient(
  network: Network,
  points: readonly DataPoint[],
  { half, mean }: { readonly half: boolean; readonly mean: boolean },
): BatchGradient {
  const losses = points.map(({ input, target }) => {
    const objective: Objective = { type: "squared", target: [...target], half };
    const passes = forward({ ...network, input });
    const gradient = backwardThrough(passes, objectiveGradient(passes, objective));
    return { passes, gradient, value: objectiveValue(passes, objective).rational };
  });
  const sum = losses.map(({ gradient }) => gradient).reduce((left, right) => combined(left, right, add));
  const risk = losses.reduce((total, { value }) => total.add(value), zero);
  const n = points.length;
  return {
    each: losses.map(({ passes, gradient }) => ({ passes, gradient })),
    gradient: mean ? combined(sum, sum, (value) => value.div(n)) : sum,
    risk: mean ? risk.div(n) : risk,
  };
}

/**
 * One step of gradient descent, w − η ∂R/∂w, on every weight and, where there are any, every bias. A shared weight moves
 * by the sum over its places, in all of them alike. Biases are rational.
 */
export function descend(network: Network, gradient: Gradient, eta: Fraction): Network {
  const moved = (text: string, slope: Fraction) => rationalText(rational(text).sub(eta.mul(slope)));
  const placesOf = (place: WeightPlace) =>
    network.shared?.find((places) => places.some((other) => isSamePlace(place, other))) ?? [place];
  return {
    ...network,
    weights: network.weights.map((matrix, l) =>
      matrix.map((row, j) =>
        row.map((w, k) =>
          moved(w, sharedDerivative(gradient, placesOf({ layer: l + 1, from: j + 1, to: k + 1 }))),
        ),
      ),
    ),
    biases:
      network.biases &&
      zip(network.biases, gradient.layers).map(([biases, { db }]) =>
        zip(biases, db).map(([b, slope]) => moved(b, slope)),
      ),
  };
}

function isSamePlace(left: WeightPlace, right: WeightPlace): boolean {
  return left.layer === right.layer && left.from === right.from && left.to === right.to;
}

type Combine = (left: Fraction, right: Fraction) => Fraction;
const add: Combine = (left, right) => left.add(right);

function combined(left: Gradient, right: Gradient, combine: Combine): Gradient {
  const list = (a: readonly Fraction[], b: readonly Fraction[]) => zip(a, b).map((pair) => combine(...pair));
  return {
    layers: left.layers.map((one, l) => {
      const other = nth(right.layers, l + 1);
      return {
        da: list(one.da, other.da),
        dz: list(one.dz, other.dz),
        dW: zip(one.dW, other.dW).map(([a, b]) => list(a, b)),
        db: list(one.db, other.db),
      };
    }),
    dx: list(left.dx, right.dx),
  };
}
