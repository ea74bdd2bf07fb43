import { z } from "zod";
import { nth, range } from "@/lib/entries";
import { figureOf, inputsAndWeights, type Shown } from "@/lib/figure/figure-of";
import { depth, type WeightPlace } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { rational, rationalTex, rationalText } from "@/lib/network/rational";
import { conventionsOf } from "@/lib/problems/conventions";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { listed } from "@/lib/problems/listed";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { Key, Markup } from "@/lib/problems/question";
import type { Random } from "@/lib/problems/random";
import { type Worked, work } from "@/lib/problems/worked";
import { err, ok } from "@/lib/result";
import { drawSharedChain } from "./draw-shared-chain";
import {
  carriedSum,
  sharedSolution,
  sharedUses,
  sumOf,
  type Use,
  usesSolution,
  wrongSums,
} from "./shared-uses";

const params = z.strictObject({
  /** A chain, one node in every layer, with one shared weight. */
  network: networkSchema,
  /** Whether the figure prints the values of the forward pass. */
  values: z.boolean(),
  /** The share of every use, or the whole derivative. */
  ask: z.array(z.enum(["uses", "total"])).min(1),
});
type Params = z.infer<typeof params>;

/** E8: a weight that is used several times gets a term for every use. */
export const sharedWeight = defineFamily({
  code: "E8",
  name: "A shared weight",
  params,
  build({ network, values, ask }) {
    const places = network.shared?.[0];
    if (!places || network.shared?.length !== 1) return err("there is one shared weight");
    if (network.widths.some((width) => width !== 1) || network.skips)
      return err("a chain has one node in every layer");
    const worked = work(network);
    const uses = sharedUses(worked, places);
    const shown = shownOf(worked, values);
    return ok({
      title: "One weight, several uses",
      stem: stem(worked, places, values),
      conventions: [
        ...conventionsOf(network),
        "$w$ is one parameter: moving it moves every place where it stands",
      ],
      network,
      parts: ask.map((asked, i) =>
        asked === "uses"
          ? usesPart(worked, uses, shown)
          : totalPart(worked, uses, shown, ask.slice(0, i).indexOf("uses")),
      ),
    });
  },
  draw,
});

function shownOf({ network }: Worked, values: boolean): Shown {
  if (!values) return inputsAndWeights(network);
  const layers = range(0, depth(network));
  return { weights: layers, z: layers, a: layers, markDead: true };
}

function stem({ network }: Worked, places: readonly WeightPlace[], values: boolean): Markup {
  const w = rationalTex(rational(nth(nth(nth(network.weights, nth(places, 1).layer), 1), 1)));
  const layers = listed(places.map(({ layer }) => `$${layer}$`));
  const given = values ? " It also gives the values going forward." : "";
  const isRecurrent = places.length > 2 || places.length < depth(network);
  const story = isRecurrent
    ? `A recurrent network, unrolled over $${places.length}$ time steps, becomes a chain. `
    : "A chain with one node in each layer uses a weight twice. ";
  return (
    `${story}The weights into layers ${layers} are one and the same parameter $w=${w}$.` +
    ` The figure gives it with the input and the biases.${given}`
  );
}

function askedPlaces(uses: readonly Use[]) {
  return uses.map(({ place }) => ({ kind: "W" as const, ...place }));
}

function usesPart(worked: Worked, uses: readonly Use[], shown: Shown): PartDraft {
  const key: Key = { type: "vector", cells: uses.map(({ share }) => rationalText(share)) };
  return {
    prompt: "What does each use of $w$ add to $\\dfrac{\\partial H}{\\partial w}$?",
    name: "the share of each use",
    figure: figureOf(worked.network, shown, askedPlaces(uses)),
    answer: { type: "vector", labels: uses.map(({ place }) => `into layer $${place.layer}$`) },
    key,
    ...misconceptionsOf(key, [
      {
        code: "U",
        label: "only the local derivative",
        answer: { type: "vector", cells: uses.map(({ entering }) => rationalText(entering)) },
      },
      {
        code: "IX",
        label: "forgot the input factor",
        answer: { type: "vector", cells: uses.map(({ arriving }) => rationalText(arriving)) },
      },
      {
        code: "SE",
        label: "the same share for every use",
        answer: {
          type: "vector",
          cells: uses.map(() => rationalText(nth(uses, uses.length).share)),
        },
      },
    ]),
    solution: usesSolution(worked, uses),
  };
}

function totalPart(worked: Worked, uses: readonly Use[], shown: Shown, before: number): PartDraft {
  const key: Key = { type: "number", value: rationalText(sumOf(uses)) };
  return {
    prompt: "What is $\\dfrac{\\partial H}{\\partial w}$?",
    name: "$\\partial H/\\partial w$",
    figure: figureOf(worked.network, shown, askedPlaces(uses)),
    answer: { type: "number" },
    key,
    ...misconceptionsOf(key, wrongSums(worked, uses)),
    ...(before < 0
      ? {}
      : { carried: (earlier: ReadonlyMap<string, string>) => carriedSum(earlier, before, uses.length) }),
    solution: sharedSolution(worked, uses),
  };
}

function draw(random: Random, difficulty: Difficulty): Params | null {
  const network = drawSharedChain(random, difficulty);
  if (network === null) return null;
  return { network, values: difficulty === 1, ask: difficulty === 1 ? ["total"] : ["uses", "total"] };
}
