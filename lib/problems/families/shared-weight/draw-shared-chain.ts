import { nth } from "@/lib/entries";
import { everything, inputsAndWeights } from "@/lib/figure/figure-of";
import type { Network } from "@/lib/network/network";
import type { Difficulty } from "@/lib/problems/family";
import type { Random } from "@/lib/problems/random";
import { work } from "@/lib/problems/worked";
import { isPrinted, isTelling } from "@/lib/problems/worth-asking";
import { sharedUses, sumOf } from "./shared-uses";

/** `uses`: how often w is used. `behind`: whether the output has a weight of its own. */
const sizes = {
  1: { uses: 2, behind: false },
  2: { uses: 2, behind: true },
  3: { uses: 3, behind: true },
} as const;

/** A chain of ReLUs that are on, with one weight in several places; null where the draw came to nothing. */
export function drawSharedChain(random: Random, difficulty: Difficulty): Network | null {
  const { uses, behind } = sizes[difficulty];
  const w = random.pick([2, 3, -2, -3, 4]);
  const layers = uses + (behind ? 1 : 0);
  const weights = Array.from({ length: layers }, (_, i) => (i < uses ? w : random.pick([2, 3, -2, -3])));
  const entering = () => random.integer(1, 4) * random.pick([1, -1]);
  const network: Network = {
    widths: [1, ...weights.map(() => 1)],
    activations: weights.map((_, i) => (i + 1 < layers ? "relu" : "linear")),
    weights: weights.map((weight) => [[`${weight}`]]),
    biases: weights.map((_, i) => [`${i + 1 < layers ? entering() : 0}`]),
    input: [`${random.pick([2, 3, 4, -2, -3])}`],
    shared: [Array.from({ length: uses }, (_, i) => ({ layer: i + 1, from: 1, to: 1 }))],
  };
  const worked = work(network);
  const hidden = worked.passes.slice(0, -1);
  if (!hidden.every(({ a }) => nth(a, 1).gt(0) && nth(a, 1).lte(30))) return null;
  const parts = sharedUses(worked, network.shared?.[0] ?? []);
  const answers = [...parts.map(({ share }) => share), sumOf(parts)];
  const isFit = answers.every((value) => isTelling(value, 99));
  const areDifferent = new Set(answers.map(String)).size === answers.length;
  const shown = difficulty === 1 ? everything(network) : inputsAndWeights(network);
  return isFit && areDifferent && !isPrinted(sumOf(parts), network, worked.passes, shown) ? network : null;
}
