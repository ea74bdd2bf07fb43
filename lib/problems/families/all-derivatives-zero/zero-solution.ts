import { nth } from "@/lib/entries";
import type { Quantity } from "@/lib/network/quantity";
import { weightsStep } from "@/lib/problems/parameter-steps";
import type { SolutionDraft, SolutionStep } from "@/lib/problems/question";
import { lines, matrixTex } from "@/lib/problems/tex";
import type { Worked } from "@/lib/problems/worked";

type Weight = Extract<Quantity, { kind: "W" }>;

/** What nodes that are off silence, one weight that decides, and all derivatives of the network. */
export function zeroSolution(worked: Worked, nonZero: readonly Weight[]): SolutionDraft {
  const [example] = nonZero;
  const rule =
    "A node that is off ($z\\le 0$, so $g'=0$ and $a=0$) silences the weights into it and the weights out of it. " +
    "Other weights may still matter.";
  const all = worked.gradient.layers.map(
    ({ dW }, l) => `\\dfrac{\\partial H}{\\partial W^{(${l + 1})}}&=${matrixTex(dW)}`,
  );
  const count = nonZero.length;
  const steps = [
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
  return { rule: example ? [exampleStep(worked, example)] : steps.slice(0, 1), steps, paths: [] };
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
