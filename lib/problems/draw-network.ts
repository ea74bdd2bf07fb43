import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import type { Gradient } from "@/lib/network/backward";
import { exactRealValue } from "@/lib/network/exact-real";
import type { LayerPass } from "@/lib/network/forward";
import type { Activation, Network } from "@/lib/network/network";
import type { Random } from "./random";

export interface Draw {
  /** Nodes per layer, inputs first. */
  readonly widths: readonly number[];
  /** Of layers 1 … L. */
  readonly activations: readonly Activation[];
  readonly biases?: "none" | "all";
  /** Weights and biases are whole numbers from −weightRange to weightRange, never 0. */
  readonly weightRange?: number;
  /** Inputs likewise, and never 1 or −1, which would hide a forgotten input factor. */
  readonly inputRange?: number;
}

/** ReLU on every hidden layer of these widths, a linear output. */
export function reluThenLinear(widths: readonly number[]): readonly Activation[] {
  return widths.slice(1).map((_, i) => (i + 2 < widths.length ? "relu" : "linear"));
}

/** A network of small whole numbers (problems.md, section 2). Weights of ±1 hide mistakes, so they are rarer. */
export function drawNetwork(
  random: Random,
  { widths, activations, biases = "none", weightRange = 4, inputRange = 4 }: Draw,
): Network {
  const list = <T>(length: number, item: () => T): T[] => Array.from({ length }, item);
  const signed = (size: number) => `${random.chance(0.5) ? "-" : ""}${size}`;
  const weight = () => {
    const size = random.integer(1, weightRange);
    return signed(size === 1 && random.chance(0.5) ? random.integer(2, weightRange) : size);
  };
  return {
    widths,
    activations,
    weights: widths.slice(1).map((to, i) => list(nth(widths, i + 1), () => list(to, weight))),
    biases: biases === "all" ? widths.slice(1).map((to) => list(to, weight)) : null,
    input: list(nth(widths, 1), () => signed(random.integer(2, inputRange))),
  };
}

/** The nodes with g′(z) = 0, by layer: ReLUs that are off. */
export function deadNodes(passes: readonly LayerPass[]): readonly (readonly number[])[] {
  return passes.map(({ slope }) => slope.flatMap((value, i) => (value.equals(0) ? [i + 1] : [])));
}

/** Whether a square weight matrix equals its transpose, so that a transposed index never shows. */
export function hasSymmetricSquare({ weights }: Pick<Network, "weights">): boolean {
  return weights.some(
    (matrix) =>
      matrix.length > 1 &&
      matrix.length === matrix[0]?.length &&
      matrix.every((row, j) => row.every((weight, k) => weight === matrix[k]?.[j])),
  );
}

/** Whether a ReLU sits exactly at 0, where the convention g′(0) = 0 decides. */
export function hasZeroZ(passes: readonly LayerPass[]): boolean {
  return passes.some(
    ({ g, z }) => g === "relu" && z.some(({ rational, logOf }) => rational.equals(0) && logOf.equals(1)),
  );
}

/** Whether all of it can be done in the head: |z|, |a| ≤ 30, |H| ≤ 99, derivatives at most 60 in size. */
export function isMental(passes: readonly LayerPass[], gradient: Gradient): boolean {
  const within = (most: number) => (value: Fraction) => Math.abs(value.valueOf()) <= most;
  return (
    passes.every(
      ({ z, a }, l) =>
        (l === passes.length - 1 || z.every((value) => Math.abs(exactRealValue(value)) <= 30)) &&
        a.every(within(l === passes.length - 1 ? 99 : 30)),
    ) &&
    gradient.layers.every(({ da, dz, dW }) => [...da, ...dz, ...dW.flat()].every(within(60))) &&
    gradient.dx.every(within(60))
  );
}
