import type { Network } from "../network";
import type { Objective } from "../objective";
import { dual, entry, evaluate, exact, floats, type Place } from "./evaluate";
import { minus, nought, over, plus, type Ratio, ratio, times, unit } from "./ratio";

/**
 * Independent judges of the derivatives: moving a value by a small step either way, forward mode, and the sum over all
 * paths. They have fractions and a forward pass of their own; do not import any code of the engine here.
 */
const theOutput: Objective = { type: "output", node: 1 };

/** Weights of the difference quotient over ±h, ±2h, ±3h: exact for polynomials up to degree 2 and 6. */
const stencils = { 2: ["1/2"], 6: ["3/4", "-3/20", "1/60"] } as const;

/**
 * The difference quotient of the objective by everything at `places` at once; null where a ReLU's z changes its sign
 * on the way (a kink). On one linear piece of a ReLU/linear network it *equals* the derivative: there H is a
 * polynomial of degree 1 in each parameter, a squared loss of degree 2, and in a parameter that stands in several layers
 * H has at most their number as its degree.
 */
export function centralDifference(
  net: Network,
  places: readonly Place[],
  objective: Objective = theOutput,
  degree: keyof typeof stencils = 2,
): Ratio | null {
  const h: Ratio = [1n, 1_000_000_007n];
  const at = (steps: number) => {
    const signs: string[] = [];
    const step = times(h, [BigInt(steps), 1n]);
    const { value } = evaluate(exact(signs), net, objective, places, (moved) => plus(moved, step));
    return { value, pattern: signs.join("") };
  };
  const here = at(0).pattern;
  let sum = nought;
  for (const [i, weight] of stencils[degree].entries()) {
    const [right, left] = [at(i + 1), at(-i - 1)];
    if (left.pattern !== here || right.pattern !== here) return null;
    sum = plus(sum, times(ratio(weight), minus(right.value, left.value)));
  }
  return over(sum, h);
}

/** The derivative of the objective by everything at `places` at once, in dual numbers; relu′(0) = 0. */
export function forwardMode(net: Network, places: readonly Place[], objective: Objective = theOutput): Ratio {
  const move = (value: { readonly value: Ratio }) => ({ ...value, slope: unit });
  return evaluate(dual, net, objective, places, move).value.slope;
}

/** The difference quotient in floating-point numbers, for smooth networks; null near a ReLU's kink. */
export function floatDifference(
  net: Network,
  places: readonly Place[],
  objective: Objective = theOutput,
): number | null {
  const h = 1e-5;
  const margins: number[] = [];
  const at = (step: number) =>
    evaluate(floats(margins), net, objective, places, (value) => value + step).value;
  const quotient = (at(h) - at(-h)) / (2 * h);
  return margins.some((margin) => margin < 100 * h) ? null : quotient;
}

/**
 * The derivative of the objective by what is at `place` as the sum over all paths to the outputs, skips included, each
 * the product of what it meets. For ReLU and linear layers.
 */
export function pathSum(net: Network, place: Place, objective: Objective = theOutput): Ratio {
  const { layers } = evaluate(exact(), net, objective);
  const ends = (layers.at(-1) ?? []).map((h, k): Ratio => {
    if (objective.type === "output") return objective.node === k + 1 ? unit : nought;
    if (objective.type !== "squared") throw new RangeError("paths are for H and the squared loss");
    const residual = minus(h, ratio(entry(objective.target, k)));
    return objective.half ? residual : times([2n, 1n], residual);
  });

  /** `so far` times every path from a_k of a layer. */
  const fromA = (layer: number, k: number, soFar: Ratio): Ratio => {
    if (layer === net.activations.length) return times(soFar, entry(ends, k));
    let sum = nought;
    for (const [next, text] of entry(entry(net.weights, layer), k).entries())
      sum = plus(sum, fromZ(layer + 1, next, times(soFar, ratio(text))));
    for (const { from, to } of net.skips ?? []) if (from === layer) sum = plus(sum, fromZ(to, k, soFar));
    return sum;
  };
  const fromZ = (layer: number, k: number, soFar: Ratio): Ratio => {
    // A ReLU is on where it lets something through.
    const isOn = net.activations[layer - 1] === "linear" || entry(entry(layers, layer), k)[0] > 0n;
    return isOn && soFar[0] !== 0n ? fromA(layer, k, soFar) : nought;
  };
  switch (place.at) {
    case "x":
      return fromA(0, place.k, unit);
    case "a":
      return fromA(place.l + 1, place.k, unit);
    case "W":
      return fromZ(place.l + 1, place.k, entry(entry(layers, place.l), place.j));
    case "b":
    case "z":
      return fromZ(place.l + 1, place.k, unit);
  }
}
