import type { Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import type { Family } from "@/lib/problems/family";
import { type Random, randomFrom } from "@/lib/problems/random";
import { drawnNumbers } from "../fill-numbers";
import { type OwnNetworkParams, ownNetworkCode, ownNetworkQuestion } from "../own-network";
import { everyFormulaKind } from "./own-asks";

/**
 * Networks as instructors bring them, with whatever is asked of them: drawn at random for the tests that every family has
 * to pass. Numbers are not chosen: a part may be unable to tell mistakes apart, and says so.
 */
export const drawnOwn: Family = {
  code: ownNetworkCode,
  name: "Networks of instructors",
  question: ownNetworkQuestion,
  generate(seed, difficulty) {
    const random = randomFrom(seed * 3 + difficulty);
    for (;;) {
      const params = drawn(random);
      if (params === null) continue;
      const source = { id: `${ownNetworkCode}-${seed}-${difficulty}`, family: ownNetworkCode, params };
      if (ownNetworkQuestion(source).ok) return source;
    }
  },
};

function drawn(random: Random): OwnNetworkParams | null {
  const hidden = random.integer(1, 3);
  const outputs = random.chance(0.7) ? 1 : random.integer(2, 3);
  const widths = [
    random.integer(1, 4),
    ...Array.from({ length: hidden }, () => random.integer(1, 4)),
    outputs,
  ];
  const smooth = random.chance(0.2);
  const loss = random.chance(0.15);
  const activations = widths.slice(1).map((_, i) => {
    if (i === hidden) return loss ? (outputs === 1 ? ("sigmoid" as const) : ("softmax" as const)) : "linear";
    return smooth && !loss && i === 0 ? random.pick(["sigmoid", "tanh"] as const) : ("relu" as const);
  });
  const biased = smooth || loss || random.chance(0.4);
  const network = drawnNumbers({ widths, activations, biased }, random);
  if (network === null) return null;
  const objective = objectiveFor(network, random);
  const ask = everyFormulaKind(network, objective, random);
  return {
    ...{ title: "A network of my own", network, objective, ask },
    given: random.pick(["values", "input"] as const),
  };
}

function objectiveFor({ widths, activations }: Network, random: Random): Objective {
  const outputs = widths.at(-1) ?? 1;
  const single = random.integer(1, outputs);
  if (activations.at(-1) === "softmax")
    return {
      type: "crossEntropy",
      target: Array.from({ length: outputs }, (_, k) => (k + 1 === single ? "1" : "0")),
    };
  if (activations.at(-1) === "sigmoid")
    return { type: "binaryCrossEntropy", target: [random.pick(["0", "1"] as const)] };
  if (random.chance(0.6)) return { type: "output", node: random.integer(1, outputs) };
  const target = Array.from({ length: outputs }, () => `${random.integer(-5, 5)}`);
  return { type: "squared", target, half: random.chance(0.5) };
}
