import Fraction from "fraction.js";
import type { Network } from "@/lib/network/network";
import { rationalText } from "@/lib/network/rational";
import type { Random } from "@/lib/problems/random";
import { work } from "@/lib/problems/worked";
import { factorsOf, product } from "./chain-product";

/** A chain whose derivative by the first z is short enough to type; null where the draw came to nothing. */
export function drawChain(random: Random, layers: number, g: "sigmoid" | "relu"): Network | null {
  const network = g === "sigmoid" ? sigmoidChain(random, layers) : reluChain(random, layers);
  const { n, d } = product(factorsOf(work(network)));
  return d > 1024n || n > 120n || n === d ? null : network;
}

function chain(
  activations: Network["activations"],
  weights: readonly number[],
  biases: readonly string[] | null,
  input: number,
): Network {
  return {
    widths: [1, ...weights.map(() => 1)],
    activations,
    weights: weights.map((weight) => [[`${weight}`]]),
    biases: biases?.map((b) => [b]) ?? null,
    input: [`${input}`],
  };
}

const sizes = [2, 3, -2, -3] as const;

/** σ(0) = 1/2, so that b = −w/2 keeps the next z at 0. */
function sigmoidChain(random: Random, layers: number): Network {
  const weights = Array.from({ length: layers }, () => random.pick(sizes));
  const input = random.pick(sizes);
  const biases = weights.map((weight, i) =>
    rationalText(new Fraction(-weight * (i === 0 ? 2 * input : 1), 2)),
  );
  return chain(
    weights.map(() => "sigmoid"),
    weights,
    biases,
    input,
  );
}

/** Weights below 0 only in front of the output, where nothing is switched off. */
function reluChain(random: Random, layers: number): Network {
  const last = layers - 1;
  const weights = Array.from({ length: layers }, (_, i) =>
    i === last ? random.pick(sizes) : random.pick([2, 3]),
  );
  return chain(
    weights.map((_, i) => (i === last ? "linear" : "relu")),
    weights,
    null,
    2,
  );
}
