import { z } from "zod";
import { nth } from "@/lib/entries";
import { everything, figureOf } from "@/lib/figure/figure-of";
import { networkSchema } from "@/lib/network/parse-network";
import type { Quantity } from "@/lib/network/quantity";
import { derivative } from "@/lib/network/quantity";
import { partialTex, weightTex } from "@/lib/network/symbols";
import { ok } from "@/lib/result";
import { conventionsOf } from "./conventions";
import { defineFamily } from "./family";
import type { SolutionStep } from "./question";
import { inSteps } from "./solution";
import { lines, matrixTex } from "./tex";
import { type Worked, weightsStep, work } from "./worked-steps";

const params = z.strictObject({ network: networkSchema });

/** F7: whether every ∂H/∂W vanishes, on a figure with all values. Dead nodes are the whole point, z = 0 included. */
export const allDerivativesZero = defineFamily({
  code: "F7",
  name: "Are all weight derivatives zero?",
  params,
  build({ network }) {
    const worked = work(network);
    const nonZero = weightsOf(worked).filter((weight) => !derivative(worked.gradient, weight).equals(0));
    return ok({
      title: "Is everything zero?",
      stem: "The figure prints every weight, the input and all values of the forward pass.",
      conventions: conventionsOf(network),
      parts: [
        {
          prompt: `True or false: here $${partialTex(weightTex("\\ell", "j", "k"))}=0$ for all $j$, $k$ and $\\ell$.`,
          name: "all $\\partial H/\\partial W=0$?",
          figure: figureOf(network, everything(network), []),
          answer: { type: "trueFalse" },
          key: { type: "trueFalse", value: nonZero.length === 0 },
          solution: inSteps(solution(worked, nonZero)),
        },
      ],
    });
  },
});

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

function solution(worked: Worked, nonZero: readonly Weight[]): readonly SolutionStep[] {
  const [example] = nonZero;
  const rule =
    "A node that is off ($z\\le 0$, so $g'=0$ and $a=0$) silences the weights into it and the weights out of it. " +
    "Other weights may still matter.";
  const all = worked.gradient.layers.map(
    ({ dW }, l) => `\\dfrac{\\partial H}{\\partial W^{(${l + 1})}}&=${matrixTex(dW)}`,
  );
  const count = nonZero.length;
  return [
    { text: rule },
    ...(example ? [exampleStep(worked, example)] : []),
    {
      text:
        count === 0
          ? "So the statement is true: all of them vanish."
          : `So the statement is false: ${count === 1 ? "one derivative is" : `${count} derivatives are`} not zero.`,
      tex: lines(all),
    },
  ];
}

function exampleStep(worked: Worked, weight: Weight): SolutionStep {
  const { layer } = weight;
  const { text, ...step } = weightsStep(worked, [weight]);
  const isOutput = layer === worked.passes.length && nth(worked.network.activations, layer) === "linear";
  return {
    text: `One weight is enough to decide. ${text}${isOutput ? " The linear output has slope $1$." : ""}`,
    ...step,
  };
}
