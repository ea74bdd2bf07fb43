import { z } from "zod";
import { everything, figureOf } from "@/lib/figure/figure-of";
import type { Rule } from "@/lib/network/catalogue";
import { forward } from "@/lib/network/forward";
import { mutatedDerivative } from "@/lib/network/misconception";
import type { Network } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { partialTex, weightTex } from "@/lib/network/symbols";
import { conventionsOf } from "@/lib/problems/conventions";
import { deadNodes, drawNetwork, hasZeroZ, isMental } from "@/lib/problems/draw-network";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { firstOf, isDistinct } from "@/lib/problems/generate";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { Key, SolutionDraft } from "@/lib/problems/question";
import type { Random } from "@/lib/problems/random";
import { type Reason, trueFalsePart } from "@/lib/problems/reasons";
import { labelOf } from "@/lib/problems/rule-labels";
import { differentiated, type Worked, work } from "@/lib/problems/worked";
import { ok } from "@/lib/result";
import { zeroSolution } from "./zero-solution";

const params = z.strictObject({
  network: networkSchema,
  /** Whether a second part asks how many of the derivatives are not zero. */
  count: z.boolean().default(false),
});

/** F7: whether every ∂H/∂W vanishes, on a figure with all values. Dead nodes are the whole point, z = 0 included. */
export const allDerivativesZero = defineFamily({
  code: "F7",
  name: "Are all weight derivatives zero?",
  params,
  build({ network, count }) {
    const worked = work(network);
    const nonZero = nonZeroOf(worked);
    const solution = zeroSolution(worked, nonZero);
    const isZero = nonZero.length === 0;
    return ok({
      title: "Is everything zero?",
      stem: "The figure prints every weight, the input and all values of the forward pass.",
      conventions: conventionsOf(network),
      network,
      parts: [
        {
          prompt: `True or false: here $${partialTex(weightTex("\\ell", "j", "k"))}=0$ for all $j$, $k$ and $\\ell$.`,
          name: "all $\\partial H/\\partial W=0$?",
          figure: figureOf(network, everything(network), []),
          ...trueFalsePart({ value: isZero, right: isZero ? "layer" : "live", reasons }),
          solution,
        },
        ...(count ? [countPart(worked, nonZero, solution)] : []),
      ],
    });
  },
  draw(random, difficulty) {
    // Decided first, so that half of the questions are true and some have a z of 0, however rare such networks are.
    const wanted = { isZero: random.chance(0.5), hasZeroZ: difficulty > 1 && random.chance(0.3) };
    const network = firstOf(800, () => {
      const found = drawn(random, difficulty);
      return fits(found, difficulty, wanted) ? found : null;
    });
    return network && { network, count: difficulty === 3 };
  },
});

interface Wanted {
  readonly isZero: boolean;
  readonly hasZeroZ: boolean;
}

function fits(network: Network, difficulty: Difficulty, wanted: Wanted): boolean {
  const passes = forward(network);
  const off = deadNodes(passes).slice(0, -1);
  const isLayerOff = off.some((nodes, i) => nodes.length === network.widths[i + 1]);
  // Without biases everything vanishes exactly where a whole layer is off: seen without going back.
  if (hasZeroZ(passes) !== wanted.hasZeroZ || isLayerOff !== wanted.isZero) return false;
  // All zero for a reason that has to be found: not because everything is off from the first layer on.
  if (wanted.isZero && difficulty > 1 && off[0]?.length === network.widths[1]) return false;
  if (!wanted.isZero && off.flat().length < (difficulty === 1 ? 1 : 2)) return false;
  const worked = work(network);
  const nonZero = nonZeroOf(worked);
  if (!isMental(passes, worked.gradient) || (nonZero.length === 0) !== wanted.isZero) return false;
  const { misconceptions, hidden } = wrongCounts(worked, numberKey(nonZero));
  return difficulty < 3 || (isDistinct(misconceptions) && hidden.length === 0);
}

const reasons: { readonly true: readonly Reason[]; readonly false: readonly Reason[] } = {
  true: [
    { code: "layer", label: "a whole layer is off, and every path crosses it" },
    { code: "oneOff", label: "a node is off, and that silences the network" },
    { code: "firstOff", label: "an off node in layer $1$ makes $\\partial H/\\partial W^{(1)}=0$" },
    { code: "noInput", label: "an input or a value $a$ is $0$ or negative" },
  ],
  false: [
    { code: "live", label: "a weight gets a value, and something comes back to it" },
    { code: "notZero", label: "the weights themselves are not zero" },
    { code: "incoming", label: "weights into a node that is off still count" },
    { code: "zeroOn", label: "a node with $z\\le 0$ still has a slope" },
  ],
};

type Weight = Extract<Quantity, { kind: "W" }>;

/** Last layer first: a weight near the output is the quickest to check. */
function weightsOf({ gradient }: Worked): readonly Weight[] {
  return gradient.layers
    .flatMap(({ dW }, l) =>
      dW.flatMap((row, j) =>
        row.map((_, k): Weight => ({ kind: "W", layer: l + 1, from: j + 1, to: k + 1 })),
      ),
    )
    .toSorted((a, b) => b.layer - a.layer);
}

function nonZeroOf(worked: Worked): readonly Weight[] {
  return weightsOf(worked).filter((weight) => !derivative(worked.gradient, weight).equals(0));
}

/** How many derivatives are not zero. */
function countPart(worked: Worked, nonZero: readonly Weight[], solution: SolutionDraft): PartDraft {
  const partial = partialTex(weightTex("\\ell", "j", "k"), differentiated(worked));
  return {
    prompt: `How many of the derivatives $${partial}$ are not zero?`,
    name: "derivatives that are not zero",
    figure: figureOf(worked.network, everything(worked.network), []),
    answer: { type: "number" },
    key: numberKey(nonZero),
    solution,
    ...wrongCounts(worked, numberKey(nonZero)),
  };
}

function numberKey(nonZero: readonly Weight[]): Key {
  return { type: "number", value: `${nonZero.length}` };
}

/** The counts of somebody who finds all of them by one wrong rule. */
function wrongCounts(worked: Worked, key: Key) {
  const { network, passes } = worked;
  const all = weightsOf(worked);
  const countBy = (rule: Rule) =>
    all.filter((weight) => !mutatedDerivative(network, weight, [rule])?.equals(0)).length;
  const rules: readonly Rule[] = ["G1", "IX", ...(hasZeroZ(passes) ? (["GO"] as const) : [])];
  const counts = [
    ...rules.map((code) => ({ code, label: labelOf(code), count: countBy(code) })),
    { code: "AW", label: "counted all weights", count: all.length },
  ];
  return misconceptionsOf(
    key,
    counts.map(({ code, label, count }) => ({ code, label, answer: { type: "number", value: `${count}` } })),
  );
}

function drawn(random: Random, difficulty: Difficulty) {
  const widths =
    difficulty === 1
      ? [2, 2, 1]
      : difficulty === 2
        ? [2, 2, 2, 1]
        : random.pick([
            [2, 2, 2, 1],
            [2, 3, 2, 1],
          ]);
  return drawNetwork(random, {
    widths,
    activations: widths.slice(1).map((_, i) => (i + 2 === widths.length ? "linear" : "relu")),
  });
}
