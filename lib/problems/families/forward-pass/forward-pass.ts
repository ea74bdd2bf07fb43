import { z } from "zod";
import { nth, transposed, zip } from "@/lib/entries";
import { figureOf, inputsAndWeights } from "@/lib/figure/figure-of";
import { activate, plain } from "@/lib/network/activation";
import { exactReal, exactRealTex } from "@/lib/network/exact-real";
import { type Activate, columns, forward, type LayerPass, output } from "@/lib/network/forward";
import { depth, type Network } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { one, rationalTex, rationalText } from "@/lib/network/rational";
import { aTex, weightTex, zTex } from "@/lib/network/symbols";
import { conventionsOf } from "@/lib/problems/conventions";
import {
  deadNodes,
  drawNetwork,
  hasSymmetricSquare,
  hasZeroZ,
  reluThenLinear,
} from "@/lib/problems/draw-network";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { layerIn } from "@/lib/problems/figure-lights";
import { misconceptionsOf, type Prediction } from "@/lib/problems/misconceptions";
import type { Key, SolutionDraft, SolutionStep } from "@/lib/problems/question";
import type { Random } from "@/lib/problems/random";
import { lines, sumOfProductsTex } from "@/lib/problems/tex";
import { isPrinted, isTelling } from "@/lib/problems/worth-asking";
import { assertNever, err, ok } from "@/lib/result";

const params = z.strictObject({
  network: networkSchema,
  /** The output of the network itself, or of its linear twin: the same weights, no activations. */
  ask: z.array(z.enum(["output", "twin"])).min(1),
});
type Params = z.infer<typeof params>;

/** E1: the output of a network by hand, and what it would be without the ReLU. */
export const forwardPass = defineFamily({
  code: "E1",
  name: "Forward pass",
  params,
  build({ network, ask }) {
    if (!network.activations.every((g) => g === "relu" || g === "linear"))
      return err("a forward pass by hand has ReLU and linear nodes only");
    return ok({
      title: "Forward",
      stem: `The figure gives the input and every weight${network.biases ? " and bias" : ""}. Work out what each node hands on.`,
      conventions: conventionsOf(network),
      network,
      parts: ask.map((asked) => part(network, asked)),
    });
  },
  draw,
});

function part(network: Network, asked: Params["ask"][number]): PartDraft {
  const last = depth(network);
  const figure = figureOf(network, inputsAndWeights(network), [{ kind: "a", layer: last, node: 1 }]);
  switch (asked) {
    case "output": {
      const key: Key = { type: "number", value: outputOf(network) };
      return {
        prompt: "What is the output $H$?",
        name: "$H$",
        figure,
        answer: { type: "number" },
        key,
        ...misconceptionsOf(key, wrongOutputs(network)),
        solution: solution(network),
      };
    }
    case "twin": {
      const twin = linearTwin(network);
      const key: Key = { type: "number", value: outputOf(twin) };
      return {
        prompt: "Now every node is linear, with the same numbers. What is the output $H_{\\text{lin}}$ then?",
        name: "$H_{\\text{lin}}$",
        figure,
        answer: { type: "number" },
        key,
        ...misconceptionsOf(key, [
          { code: "KR", label: "kept the ReLU", answer: { type: "number", value: outputOf(network) } },
          ...shared(twin),
        ]),
        solution: solution(twin),
      };
    }
    default:
      return assertNever(asked);
  }
}

function outputOf(network: Network, through?: Activate): string {
  return rationalText(output(forward(network, through)));
}

function linearTwin(network: Network): Network {
  return { ...network, activations: network.activations.map(() => "linear" as const) };
}

/** The forward pass with one thing done wrong. What cannot show in these numbers predicts nothing. */
function wrongOutputs(network: Network): readonly Prediction[] {
  const H = output(forward(network));
  const number = (value: string): Key => ({ type: "number", value });
  const clipped: Network = { ...network, activations: network.activations.map(() => "relu" as const) };
  return [
    { code: "FR", label: "no ReLU going forward", answer: number(outputOf(linearTwin(network))) },
    ...shared(network),
    { code: "AV", label: "dropped the sign below zero", answer: number(outputOf(network, unsigned)) },
    { code: "RO", label: "ReLU on the output too", answer: H.lt(0) ? number(outputOf(clipped)) : null },
  ];
}

function shared(network: Network): readonly Prediction[] {
  const swapped = network.weights.map((rows) =>
    rows.length > 1 && rows.length === nth(rows, 1).length ? transposed(rows) : rows,
  );
  const isSwapped = swapped.some((rows, i) => rows !== network.weights[i]);
  return [
    {
      code: "TF",
      label: "transposed index going forward",
      answer: isSwapped ? { type: "number", value: outputOf({ ...network, weights: swapped }) } : null,
    },
    {
      code: "FB",
      label: "left out the biases",
      answer: network.biases ? { type: "number", value: outputOf({ ...network, biases: null }) } : null,
    },
  ];
}

/** |z| where the ReLU gives 0. */
const unsigned: Activate = (g, z) => (g === "relu" ? { a: plain(z).abs(), slope: one } : activate(g, z));

function solution(network: Network): SolutionDraft {
  const passes = forward(network);
  const H = rationalTex(output(passes));
  const bias = network.biases ? "+b_k^{(\\ell)}" : "";
  const hidden = network.activations[0] === "relu" ? "; a hidden node hands on $\\max(0,z)$" : "";
  const rule: SolutionStep = {
    text: `Each node adds up weight times value over all that comes in${hidden}. So $H=${H}$.`,
    tex: `z_k^{(\\ell)}=\\sum_j ${weightTex("\\ell", "j", "k")}\\,a_j^{(\\ell-1)}${bias}`,
  };
  return { rule: [rule], steps: passes.map((pass, i) => layerStep(network, pass, i + 1)), paths: [] };
}

function layerStep(network: Network, pass: LayerPass, layer: number): SolutionStep {
  const isLast = layer === depth(network);
  const biases = network.biases ? nth(network.biases, layer) : pass.a.map(() => "0");
  const rows = zip(columns(pass.weights), zip(pass.a, biases)).map(([weights, [a, b]], i) => {
    const plus = network.biases ? `+${bracketed(b)}` : "";
    const left = isLast ? "H" : zTex(layer, i + 1);
    const value = plain(nth(pass.z, i + 1));
    const sum = `${left}&=${sumOfProductsTex(weights, pass.input)}${plus}\\\\&=${rationalTex(value)}`;
    return pass.g === "relu" ? `${sum},\\quad ${aTex(layer, i + 1)}=${rationalTex(a)}` : sum;
  });
  const clipped = pass.g === "relu" ? " A negative $z$ becomes $0$." : "";
  return {
    text: isLast ? "The output adds up what the last hidden layer hands on." : `Layer $${layer}$.${clipped}`,
    tex: lines(rows),
    light: layerIn(network.widths, layer),
  };
}

function bracketed(bias: string): string {
  const tex = exactRealTex(exactReal(bias));
  return tex.startsWith("-") ? `(${tex})` : tex;
}

const widthsBy: Readonly<Record<Difficulty, readonly number[]>> = {
  1: [2, 2, 1],
  2: [2, 2, 2, 1],
  3: [2, 3, 2, 1],
};

/** At least one ReLU is off and changes the output; no layer is off as a whole. */
function draw(random: Random, difficulty: Difficulty): Params | null {
  const widths = widthsBy[difficulty];
  const biases = difficulty === 3 ? "all" : "none";
  const network = drawNetwork(random, { widths, activations: reluThenLinear(widths), biases });
  if (hasSymmetricSquare(network)) return null;
  const passes = forward(network);
  const hidden = passes.slice(0, -1);
  const isHeard = hidden.every(({ a }) => a.some((value) => value.gt(0)));
  const isSmall = hidden.every(({ z }) => z.every(({ rational: zk }) => zk.abs().lte(30)));
  if (!isHeard || !isSmall || deadNodes(hidden).flat().length === 0 || hasZeroZ(passes)) return null;
  const H = output(passes);
  const twin = output(forward(linearTwin(network)));
  if (H.equals(twin) || ![H, twin].every((value) => isTelling(value))) return null;
  const shown = inputsAndWeights(network);
  if ([H, twin].some((value) => isPrinted(value, network, passes, shown))) return null;
  return { network, ask: difficulty === 1 ? ["output"] : ["output", "twin"] };
}
