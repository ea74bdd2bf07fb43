import { z } from "zod";
import { nth } from "@/lib/entries";
import type { Shown } from "@/lib/figure/figure-of";
import { depth, type Network } from "@/lib/network/network";
import { type Objective, objectiveProblem } from "@/lib/network/objective";
import { networkSchema } from "@/lib/network/parse-network";
import { exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { quantityTex, zTex } from "@/lib/network/symbols";
import { err, ok } from "@/lib/result";
import { conventionsOf } from "./conventions";
import { derivativePart, linked, vectorPart } from "./derivative-part";
import { drawSoftmax } from "./draw-softmax";
import { defineFamily, type PartDraft } from "./family";
import type { Markup } from "./question";
import { jacobianPart, probabilityPart } from "./softmax-parts";
import { type Worked, work } from "./worked-steps";

const params = z.strictObject({
  network: networkSchema,
  /** y: one 1 for a softmax, any 0 and 1 for sigmoids. */
  label: z.array(z.enum(["0", "1"])).min(2),
  ask: z
    .array(
      z.union([quantitySchema, z.strictObject({ kind: z.enum(["probabilities", "logits", "jacobian"]) })]),
    )
    .min(1),
});
type Asked = z.infer<typeof params>["ask"][number];

/** E4: cross-entropy behind a softmax, or one for each of several sigmoids. */
export const softmaxLoss = defineFamily({
  code: "E4",
  name: "Softmax and cross-entropy",
  params,
  build({ network, label, ask }) {
    const isSoftmax = network.activations.at(-1) === "softmax";
    const objective: Objective = { type: isSoftmax ? "crossEntropy" : "binaryCrossEntropy", target: label };
    const problem = objectiveProblem(network, objective);
    if (problem !== null) return err(problem);
    for (const asked of ask) {
      if (isQuantity(asked) && !exists(network.widths, asked))
        return err(`the network has no ${quantityTex(asked)}`);
      if (asked.kind === "jacobian" && !isSoftmax) return err("sigmoids have no Jacobian to ask about");
    }
    const worked = work(network, objective);
    const shown = shownOf(network);
    return ok({
      title: isSoftmax ? "Softmax meets cross-entropy" : "Several labels at once",
      stem: stem(label, isSoftmax),
      conventions: [
        ...(isSoftmax
          ? [`$p_k=e^{z_k}/\\sum_j e^{z_j}$ with the logits $z_k=z_k^{(${depth(network)})}$`]
          : [`$p_k=\\sigma(z_k)$ with $z_k=z_k^{(${depth(network)})}$`, "$\\sigma(z)=e^z/(e^z+1)$"]),
        "$\\ln$ is the natural logarithm",
        ...conventionsOf(network).slice(network.widths.length > 2 ? 0 : 1),
      ],
      network,
      parts: linked(ask.map((asked) => part(worked, asked, shown))),
    });
  },
  draw: drawSoftmax,
});

function isQuantity(asked: Asked): asked is Quantity {
  return asked.kind !== "probabilities" && asked.kind !== "logits" && asked.kind !== "jacobian";
}

function part(worked: Worked, asked: Asked, shown: Shown): PartDraft {
  switch (asked.kind) {
    case "probabilities":
      return probabilityPart(worked, shown);
    case "jacobian":
      return jacobianPart(worked, shown);
    case "logits": {
      const last = depth(worked.network);
      const logits = nth(worked.passes, last).z.map(
        (_, k): Quantity => ({ kind: "z", layer: last, node: k + 1 }),
      );
      return vectorPart(worked, logits, {
        shown,
        prompt: "What are the derivatives of $R$ with respect to all logits?",
        name: `$\\partial R/\\partial ${zTex(last, "k")}$`,
      });
    }
    default:
      return derivativePart(worked, asked, { shown });
  }
}

function stem(label: readonly string[], isSoftmax: boolean): Markup {
  const y = `$\\vec y=(${label.join(",\\ ")})$`;
  const loss = isSoftmax
    ? "$R=-\\sum_k y_k\\ln p_k$"
    : "$R=-\\sum_k\\left(y_k\\ln p_k+(1-y_k)\\ln(1-p_k)\\right)$";
  return (
    `The figure prints the weights, the input and every $z$ of a network that ends in ` +
    `${isSoftmax ? "a softmax" : "sigmoids"} with outputs $p_1,\\dots,p_${label.length}$. ` +
    `The target is ${y} and the loss is ${isSoftmax ? "the cross-entropy" : "a cross-entropy for each output,"} ${loss}.`
  );
}

/** Every z, so that the biases need not be told; no value behind an activation. */
function shownOf(network: Network): Shown {
  const layers = network.widths.map((_, layer) => layer).slice(1);
  return { weights: layers, z: layers, a: [0], markDead: true };
}
