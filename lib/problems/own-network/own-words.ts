import { nth } from "@/lib/entries";
import { depth, type Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { rational, rationalTex } from "@/lib/network/rational";
import { aTex } from "@/lib/network/symbols";
import type { Markup } from "@/lib/problems/question";
import { columnTex } from "@/lib/problems/tex";
import { assertNever } from "@/lib/result";

/** What is given, in a sentence or two: written from the network, so that it cannot disagree with the figure. */
export function givenSentence(network: Network, objective: Objective, given: "values" | "input"): Markup {
  const bias = network.biases ? " and every bias" : "";
  const figure =
    given === "values"
      ? `The figure prints the input, every weight${bias}, and all values of the forward pass.`
      : `The figure prints the input and every weight${bias}. The forward pass is yours.`;
  const target = targetSentence(network, objective);
  return target === "" ? figure : `${figure} ${target}`;
}

function targetSentence(network: Network, objective: Objective): Markup {
  const last = depth(network);
  const outputs = nth(network.widths, last + 1);
  switch (objective.type) {
    case "output":
      return outputs === 1
        ? ""
        : `Look at output $${objective.node}$ alone: here $H=${aTex(last, objective.node)}$.`;
    case "squared":
    case "crossEntropy":
    case "binaryCrossEntropy": {
      const [first = "0"] = objective.target;
      return outputs === 1
        ? `The target is $y=${rationalTex(rational(first))}$.`
        : `The targets are $\\vec y=${columnTex(objective.target.map((text) => rationalTex(rational(text))))}$.`;
    }
    default:
      return assertNever(objective);
  }
}

/** The loss as a formula; nothing for an output. */
export function lossConvention(network: Network, objective: Objective): readonly Markup[] {
  const output = aTex(depth(network), "k");
  switch (objective.type) {
    case "output":
      return [];
    case "squared": {
      const half = objective.half ? "\\tfrac12" : "";
      return [
        objective.target.length === 1
          ? `$R=${half}(H-y)^2$`
          : `$R=${half}\\sum_k\\left(${output}-y_k\\right)^2$`,
      ];
    }
    case "crossEntropy":
      return [`$R=-\\sum_k y_k\\ln ${output}$`, "$\\ln$ is the natural logarithm"];
    case "binaryCrossEntropy":
      return [
        `$R=-\\sum_k\\left(y_k\\ln ${output}+(1-y_k)\\ln(1-${output})\\right)$`,
        "$\\ln$ is the natural logarithm",
      ];
    default:
      return assertNever(objective);
  }
}
