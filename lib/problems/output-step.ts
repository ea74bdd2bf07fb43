import { nth, zip } from "@/lib/entries";
import { depth } from "@/lib/network/network";
import { rational, rationalTex } from "@/lib/network/rational";
import { aTex, partialTex, zTex } from "@/lib/network/symbols";
import { assertNever } from "@/lib/result";
import type { SolutionStep } from "./question";
import { factorTex, lines } from "./tex";
import type { Worked } from "./worked";

/** Where the way back starts: ∂H/∂z^(L) = g′(z^(L)), or ∂R/∂z^(L) by the loss. */
export function outputStep(worked: Worked): SolutionStep {
  const { objective } = worked;
  switch (objective.type) {
    case "output":
      return slopeOfOutput(worked, objective.node);
    case "squared":
      return residualStep(worked, objective.target, objective.half);
    case "crossEntropy":
      return probabilityStep(
        worked,
        objective.target,
        "Softmax and cross-entropy together leave $p-y$ at every logit.",
      );
    case "binaryCrossEntropy":
      return probabilityStep(
        worked,
        objective.target,
        "A sigmoid and its cross-entropy together leave $p-y$ at $z$.",
      );
    default:
      return assertNever(objective);
  }
}

function slopeOfOutput({ network, passes, gradient }: Worked, node: number): SolutionStep {
  const last = depth(network);
  const { slope } = nth(passes, last);
  const { dz } = nth(gradient.layers, last);
  const which = dz.length === 1 ? "the output" : `output node $${node}$`;
  const isLinear = network.activations.at(-1) === "linear";
  const text = isLinear
    ? `Start at ${which}. It is linear, so its slope is $1$.`
    : `Start at ${which}, with its slope $${rationalTex(nth(slope, node))}$.`;
  const others = dz.length === 1 ? "" : " The other outputs do not enter.";
  const rows = dz.map((value, k) => `${partialTex(zTex(last, k + 1))}&=${rationalTex(value)}`);
  const tex = rows.length === 1 ? nth(rows, 1).replace("&", "") : lines(rows);
  return { text: text + others, tex };
}

/** 2(h − y) times the slope of the output. */
function residualStep(
  { network, passes, gradient }: Worked,
  target: readonly string[],
  half: boolean,
): SolutionStep {
  const last = depth(network);
  const { a, slope } = nth(passes, last);
  const { dz } = nth(gradient.layers, last);
  const rows = zip(a, target).map(([h, y], k) => {
    const residual = `${half ? "" : "2\\cdot "}(${rationalTex(h)}-${factorTex(rational(y))})`;
    const local = network.activations.at(-1) === "linear" ? "" : `\\cdot ${rationalTex(nth(slope, k + 1))}`;
    return `${partialTex(zTex(last, k + 1), "R")}&=${residual}${local}=${rationalTex(nth(dz, k + 1))}`;
  });
  const factor = half ? "the residual, as the $2$ and the $\\tfrac12$ cancel" : "twice the residual";
  const through = network.activations.at(-1) === "linear" ? "" : ", times the slope of the output";
  return { text: `Start at the loss. Its derivative is ${factor}${through}.`, tex: lines(rows) };
}

function probabilityStep(
  { network, passes, gradient }: Worked,
  target: readonly string[],
  text: string,
): SolutionStep {
  const last = depth(network);
  const { a } = nth(passes, last);
  const { dz } = nth(gradient.layers, last);
  const rows = zip(a, target).map(
    ([p, y], k) =>
      `${partialTex(zTex(last, k + 1), "R")}&=${aTex(last, k + 1)}-y_{${k + 1}}=${rationalTex(p)}-${y}=${rationalTex(nth(dz, k + 1))}`,
  );
  return { text: `Start at the loss. ${text}`, tex: lines(rows) };
}
