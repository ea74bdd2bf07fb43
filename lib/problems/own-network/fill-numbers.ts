import { nth } from "@/lib/entries";
import { backward } from "@/lib/network/backward";
import { forward } from "@/lib/network/forward";
import type { Network } from "@/lib/network/network";
import { parseNetwork } from "@/lib/network/parse-network";
import { rational } from "@/lib/network/rational";
import { atLogarithms } from "@/lib/problems/at-logarithms";
import {
  drawNetwork,
  hasSymmetricSquare,
  hasZeroZ,
  isMental,
  reluThenLinear,
} from "@/lib/problems/draw-network";
import { drawReluNetwork } from "@/lib/problems/draw-relu";
import { faultsOf } from "@/lib/problems/generate";
import type { Question } from "@/lib/problems/question";
import { type Random, randomFrom } from "@/lib/problems/random";
import { type OwnNetworkParams, ownNetworkQuestion, ownNetworkSource } from "./own-network";

/** Where sigmoid, tanh and softmax have small denominators. */
const places = ["1/4", "1/3", "1/2", "2", "3", "4"] as const;
/** Looked at one after the other; each takes a millisecond or so to draw, some ten to build. */
const mostDraws = 4_000;
const mostCandidates = 24;

/** The architecture of a network: what stays when its numbers change. */
export type Architecture = Pick<Network, "widths" | "activations" | "skips"> & { readonly biased: boolean };

export function architectureOf({ widths, activations, skips, biases }: Network): Architecture {
  return { widths, activations, biased: biases !== null, ...(skips ? { skips } : {}) };
}

/**
 * Small whole numbers for every weight, bias and input. Where a layer has a sigmoid, a tanh or a softmax its biases are
 * set so that every z is a logarithm: only there the values are exact. Null where these draws do not fit together.
 */
export function drawnNumbers(
  { widths, activations, skips, biased }: Architecture,
  random: Random,
): Network | null {
  const drawn = drawNetwork(random, { widths, activations, biases: biased ? "all" : "none" });
  let network: Network = skips ? { ...drawn, skips } : drawn;
  try {
    for (const [i, activation] of activations.entries())
      if (activation !== "relu" && activation !== "linear")
        network = atLogarithms(network, i + 1, qs(random, nth(widths, i + 2)));
  } catch {
    // A layer behind another smooth one: its z would be no logarithm of a fraction.
    return null;
  }
  const parsed = parseNetwork(network);
  return parsed.ok ? parsed.value : null;
}

function qs(random: Random, width: number): readonly string[] {
  return Array.from({ length: width }, (_, i) => random.shuffled(places)[i % places.length] ?? "2");
}

/** The same question about other numbers of its architecture: the first that fit together. */
export function withRandomNumbers(own: OwnNetworkParams, seed: number): OwnNetworkParams | null {
  const random = randomFrom(seed);
  for (let draws = 0; draws < mostDraws; draws += 1) {
    const network = drawnNumbers(architectureOf(own.network), random);
    const filled = network && { ...own, network };
    if (filled && ownNetworkQuestion(ownNetworkSource("filled", filled)).ok) return filled;
  }
  return null;
}

/**
 * The same question about numbers that can be worked with in the head and that tell most mistakes apart: the best of some
 * candidates (`candidatesAtMost`), the first without a fault where there is one. Null where a bounded search finds none.
 */
export function withGoodNumbers(
  own: OwnNetworkParams,
  seed: number,
  candidatesAtMost = mostCandidates,
): OwnNetworkParams | null {
  const random = randomFrom(seed);
  let best: { readonly own: OwnNetworkParams; readonly faults: number } | null = null;
  for (let draws = 0, candidates = 0; draws < mostDraws && candidates < candidatesAtMost; draws += 1) {
    const network = goodDraw(own, random);
    if (network === null || !isGood(network, own)) continue;
    const filled = { ...own, network };
    const question = ownNetworkQuestion(ownNetworkSource("filled", filled));
    if (!question.ok) continue;
    candidates += 1;
    const faults = faultsOf(question.value) + zeroKeys(question.value) * faultsOfZero;
    if (best === null || faults < best.faults) best = { own: filled, faults };
    if (faults === 0) break;
  }
  return best?.own ?? null;
}

/** ReLU networks are drawn layer by layer: of deep ones drawn as a whole nearly all are dead, or too large for the head. */
function goodDraw({ network, objective }: OwnNetworkParams, random: Random): Network | null {
  const architecture = architectureOf(network);
  const { widths, activations, skips, biased } = architecture;
  const isRelu = activations.join() === reluThenLinear(widths).join();
  if (!isRelu || widths.length < 3 || (objective.type !== "output" && objective.type !== "squared"))
    return drawnNumbers(architecture, random);
  const drawn = drawReluNetwork(random, {
    ...{ widths, biases: biased ? "all" : "none", weightRange: rangeFor(widths) },
    off: widths.slice(1, -1).map((width) => (width > 2 && random.chance(0.7) ? Math.floor(width / 2.5) : 0)),
    ...(skips ? { skips } : {}),
    ...(objective.type === "squared"
      ? { near: objective.target.map((text) => rational(text).valueOf()) }
      : {}),
  });
  return drawn?.network ?? null;
}

/** Products along the paths add up: the more there are, the smaller their weights. */
function rangeFor(widths: readonly number[]): number {
  const paths = widths.slice(1).reduce((product, width) => product * width, 1);
  return paths > 60 ? 2 : widths.length > 4 ? 3 : 4;
}

/** Where the key is 0 most mistakes lead to it as well, and so does who guesses. */
const faultsOfZero = 6;

function zeroKeys({ parts }: Question): number {
  return parts.filter(({ key }) => key.type === "number" && key.value === "0").length;
}

/** As the families draw theirs: in the head, no ReLU at exactly 0, no matrix that hides a transposition. */
function isGood(network: Network, { objective }: OwnNetworkParams): boolean {
  const passes = forward(network);
  return !hasZeroZ(passes) && !hasSymmetricSquare(network) && isMental(passes, backward(network, objective));
}
