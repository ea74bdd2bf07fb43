import { nth } from "@/lib/entries";
import type { Network } from "@/lib/network/network";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { atLogarithms } from "@/lib/problems/at-logarithms";
import { deadNodes, drawNetwork, hasSymmetricSquare, hasZeroZ } from "@/lib/problems/draw-network";
import type { Difficulty } from "@/lib/problems/family";
import type { Random } from "@/lib/problems/random";
import { work } from "@/lib/problems/worked";

type Powers = readonly [string, string, string];
/** Powers of three logits, whose sum makes simple fractions. */
const powers: readonly [Powers, ...Powers[]] = [
  ["1", "2", "3"],
  ["1", "2", "5"],
  ["1", "3", "4"],
  ["1", "3", "6"],
  ["1", "4", "5"],
  ["2", "3", "5"],
  ["1", "2", "7"],
];
const odds = ["1/4", "1/3", "1/2", "2", "3", "4"] as const;

/** 1: one layer of logits; 2: a ReLU layer before them; 3: the Jacobian, or several labels. */
export function drawSoftmax(random: Random, difficulty: Difficulty) {
  if (difficulty === 3 && random.chance(0.5)) return drawLabels(random);
  const isDeep = difficulty > 1;
  const network = atLogarithms(
    drawNetwork(random, {
      widths: isDeep ? [2, 2, 3] : [2, 3],
      activations: isDeep ? ["relu", "softmax"] : ["softmax"],
      biases: "all",
      weightRange: 3,
    }),
    isDeep ? 2 : 1,
    random.shuffled(random.pick(powers)),
  );
  const label = oneHot(random);
  const last = isDeep ? 2 : 1;
  const hit = label.indexOf("1") + 1;
  const missed = (hit % 3) + 1;
  const z = (node: number) => ({ kind: "z", layer: last, node }) as const;
  const live = isDeep ? liveNode(network) : 1;
  if (live === null) return null;
  const W = { kind: "W", layer: last, from: live, to: random.integer(1, 3) } as const;
  const a = { kind: "a", layer: 1, node: live } as const;
  const ask = {
    1: [{ kind: "probabilities" } as const, z(hit), z(missed), W],
    2: [{ kind: "logits" } as const, { kind: "into", node: W.to } as const, a],
    3: [{ kind: "jacobian" } as const, { kind: "logits" } as const, { kind: "into", node: W.to } as const],
  }[difficulty];
  return isFit(network, "crossEntropy", label, [W, ...(isDeep ? [a] : [])])
    ? { network, label: [...label], ask }
    : null;
}

/** A sigmoid and a label of its own for each of two or three outputs. */
function drawLabels(random: Random) {
  const outputs = random.integer(2, 3);
  const network = atLogarithms(
    drawNetwork(random, {
      widths: [2, 2, outputs],
      activations: ["relu", "sigmoid"],
      biases: "all",
      weightRange: 3,
    }),
    2,
    random.shuffled(odds).slice(0, outputs),
  );
  const label = Array.from({ length: outputs }, () => random.pick(["0", "1"] as const));
  const live = liveNode(network);
  if (live === null || new Set(label).size < 2) return null;
  const W = { kind: "W", layer: 2, from: live, to: random.integer(1, outputs) } as const;
  const a = { kind: "a", layer: 1, node: live } as const;
  if (!isFit(network, "binaryCrossEntropy", label, [W, a])) return null;
  return {
    network,
    label,
    ask: [
      { kind: "probabilities" } as const,
      { kind: "logits" } as const,
      { kind: "into", node: W.to } as const,
      a,
    ],
  };
}

function oneHot(random: Random): readonly ("0" | "1")[] {
  const hit = random.integer(1, 3);
  return [1, 2, 3].map((k) => (k === hit ? "1" : "0"));
}

/** The one hidden node that is on, where exactly one is. */
function liveNode(network: Network): number | null {
  if (hasSymmetricSquare(network)) return null;
  const { passes } = work(network);
  const [dead, another] = nth(deadNodes(passes), 1);
  return dead === undefined || another !== undefined || hasZeroZ(passes.slice(0, 1)) ? null : 3 - dead;
}

function isFit(
  network: Network,
  type: "crossEntropy" | "binaryCrossEntropy",
  label: readonly ("0" | "1")[],
  asked: readonly Quantity[],
): boolean {
  const { gradient } = work(network, { type, target: [...label] });
  return asked.every((quantity) => {
    const value = derivative(gradient, quantity);
    return !value.equals(0) && value.n <= 120n && value.d <= 60n;
  });
}
