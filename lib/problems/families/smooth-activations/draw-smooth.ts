import { nth } from "@/lib/entries";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { rationalText } from "@/lib/network/rational";
import { atLogarithms } from "@/lib/problems/at-logarithms";
import { drawNetwork, hasZeroZ } from "@/lib/problems/draw-network";
import type { Difficulty } from "@/lib/problems/family";
import type { Random } from "@/lib/problems/random";
import { work } from "@/lib/problems/worked";

/** Where the values have small denominators: fifths, quarters and thirds. */
const sigmoidPlaces = ["1/4", "1/3", "1/2", "2", "3", "4"] as const;
const tanhPlaces = ["1/3", "1/2", "2", "3"] as const;

/** 1: one hidden layer, values given; 2: values asked; 3: a ReLU layer behind them. */
export function drawSmooth(random: Random, difficulty: Difficulty) {
  const g = random.pick(["sigmoid", "tanh"] as const);
  const isDeep = difficulty === 3;
  const plain = drawNetwork(random, {
    widths: isDeep ? [2, 2, 2, 1] : [2, 2, 1],
    activations: isDeep ? [g, "relu", "linear"] : [g, "linear"],
    biases: "all",
  });
  const places = random.shuffled(g === "tanh" ? tanhPlaces : sigmoidPlaces).slice(0, 2);
  const network = atLogarithms(plain, 1, places);
  const node = random.integer(1, 2);
  const { passes, gradient } = work(network);
  const z = { kind: "z", layer: 1, node } as const;
  const W = { kind: "W", layer: 1, from: random.integer(1, 2), to: node } as const;
  const asked: readonly Quantity[] = [z, W];
  const isFit =
    !hasZeroZ(passes) &&
    // ln q and −ln q have the same slope.
    new Set(nth(passes, 1).slope.map(rationalText)).size === 2 &&
    asked.every((quantity) => {
      const value = derivative(gradient, quantity);
      return value.n > 1n && value.n <= 150n && value.d <= 75n;
    }) &&
    (!isDeep || nth(passes, 2).slope.some((slope) => slope.equals(1)));
  if (!isFit) return null;
  const value = { kind: "value", layer: 1, node } as const;
  const slope = { kind: "slope", layer: 1, node } as const;
  const ask = { 1: [slope, z], 2: [value, z, W], 3: [value, W] }[difficulty];
  return { network, ask, valuesGiven: difficulty === 1 };
}
