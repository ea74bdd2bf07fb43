import type { Activation, Network } from "../network";
import type { Objective } from "../objective";
import { minus, nought, over, plus, type Ratio, ratio, times, toNumber, unit } from "./ratio";

/** Where something is moved. Indices count from 0: W of `l` leads to layer l + 1, and so do the others lie there. */
export type Place =
  | { readonly at: "W"; readonly l: number; readonly j: number; readonly k: number }
  | { readonly at: "b" | "z" | "a"; readonly l: number; readonly k: number }
  | { readonly at: "x"; readonly k: number };

/** A kind of numbers that a network can be evaluated in. */
export interface Numbers<N> {
  /** The number of "-3/2" or "7 + ln 1/4". */
  readonly read: (text: string) => N;
  readonly plus: (a: N, b: N) => N;
  readonly times: (a: N, b: N) => N;
  /** What a layer makes of its z. */
  readonly activated: (g: Activation, z: readonly N[]) => readonly N[];
  readonly log: (a: N) => N;
}

export interface Evaluated<N> {
  /** a of every layer, the inputs first. */
  readonly layers: readonly (readonly N[])[];
  readonly value: N;
}

/**
 * The oracle's own forward pass: the value of the objective with everything at `places` moved. Straight from the
 * definitions, so that the engine can be judged by it: import types only.
 */
export function evaluate<N>(
  numbers: Numbers<N>,
  net: Network,
  objective: Objective,
  places: readonly Place[] = [],
  move: (value: N) => N = (value) => value,
): Evaluated<N> {
  const { read, plus: add, times: multiply } = numbers;
  const at = (value: N, kind: Place["at"], l: number, k: number, j = 0): N => {
    const isHit = places.some(
      (place) =>
        place.at === kind &&
        place.k === k &&
        (place.at === "x" || (place.l === l && (place.at !== "W" || place.j === j))),
    );
    return isHit ? move(value) : value;
  };
  const layers: (readonly N[])[] = [net.input.map((text, k) => at(read(text), "x", 0, k))];
  for (const [l, g] of net.activations.entries()) {
    const before = layers[l] ?? [];
    const z = Array.from({ length: net.widths[l + 1] ?? 0 }, (_, k) => {
      let sum = at(read(net.biases?.[l]?.[k] ?? "0"), "b", l, k);
      for (const [j, a] of before.entries())
        sum = add(sum, multiply(at(read(net.weights[l]?.[j]?.[k] ?? "0"), "W", l, k, j), a));
      for (const { from, to } of net.skips ?? []) if (to === l + 1) sum = add(sum, entry(layers[from], k));
      return at(sum, "z", l, k);
    });
    layers.push(numbers.activated(g, z).map((a, k) => at(a, "a", l, k)));
  }
  return { layers, value: objectiveIn(numbers, layers.at(-1) ?? [], objective) };
}

function objectiveIn<N>(numbers: Numbers<N>, outputs: readonly N[], objective: Objective): N {
  if (objective.type === "output") return entry(outputs, objective.node - 1);
  const { read, plus: add, times: multiply, log } = numbers;
  const negative = (value: N) => multiply(read("-1"), value);
  const terms = outputs.map((h, k) => {
    const y = read(objective.target[k] ?? "");
    if (objective.type === "squared") {
      const residual = add(h, negative(y));
      return multiply(read(objective.half ? "1/2" : "1"), multiply(residual, residual));
    }
    const likelihood = multiply(y, log(h));
    if (objective.type === "crossEntropy") return negative(likelihood);
    const rest = multiply(add(read("1"), negative(y)), log(add(read("1"), negative(h))));
    return negative(add(likelihood, rest));
  });
  return terms.reduce(add);
}

export function entry<T>(list: readonly T[] | undefined, i: number): T {
  for (const item of list?.slice(i, i + 1) ?? []) return item;
  throw new RangeError(`no entry ${i}`);
}

function noLogarithm(): never {
  throw new RangeError("a logarithm is not rational");
}

/** Ratios, which note in `signs` on which side of its kink each ReLU is. */
export function exact(signs: string[] = []): Numbers<Ratio> {
  return {
    read: ratio,
    plus,
    times,
    activated: (g, z) =>
      z.map((zk) => {
        if (g === "linear") return zk;
        if (g !== "relu") throw new RangeError(`${g} is for floats`);
        signs.push(zk[0] > 0n ? "+" : zk[0] < 0n ? "-" : "0");
        return zk[0] > 0n ? zk : nought;
      }),
    log: noLogarithm,
  };
}

/** A value with its derivative by whatever is moved (forward mode). */
export interface Dual {
  readonly value: Ratio;
  readonly slope: Ratio;
}

export const dual: Numbers<Dual> = {
  read: (text) => ({ value: ratio(text), slope: nought }),
  plus: (a, b) => ({ value: plus(a.value, b.value), slope: plus(a.slope, b.slope) }),
  times: (a, b) => ({
    value: times(a.value, b.value),
    slope: plus(times(a.value, b.slope), times(a.slope, b.value)),
  }),
  activated: (g, z) =>
    z.map((zk) => (g === "linear" || zk.value[0] > 0n ? zk : { value: nought, slope: nought })),
  log: noLogarithm,
};

/** Floating-point numbers, which note in `margins` how far from its kink each ReLU is. */
export function floats(margins: number[] = []): Numbers<number> {
  const part = (text: string) =>
    text.startsWith("ln ") ? Math.log(toNumber(ratio(text.slice(3)))) : toNumber(ratio(text));
  const node = (g: Activation, z: number, all: readonly number[]): number => {
    switch (g) {
      case "linear":
        return z;
      case "relu":
        margins.push(Math.abs(z));
        return Math.max(0, z);
      case "sigmoid":
        return 1 / (1 + Math.exp(-z));
      case "tanh":
        return Math.tanh(z);
      case "softmax":
        return Math.exp(z) / all.reduce((sum, other) => sum + Math.exp(other), 0);
    }
  };
  return {
    read: (text) =>
      text
        .split(" + ")
        .map(part)
        .reduce((sum, more) => sum + more),
    plus: (a, b) => a + b,
    times: (a, b) => a * b,
    activated: (g, z) => z.map((zk) => node(g, zk, z)),
    log: Math.log,
  };
}

/** σ(ln q), tanh(ln q) as ratios, for those who make networks with exact values. */
export function smoothOfLog(g: "sigmoid" | "tanh", q: Ratio): Ratio {
  if (g === "sigmoid") return over(q, plus(q, unit));
  const square = times(q, q);
  return over(minus(square, unit), plus(square, unit));
}
