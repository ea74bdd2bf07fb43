import { z } from "zod";
import { nth } from "@/lib/entries";
import type { Shown } from "@/lib/figure/figure-of";
import { depth, type Network } from "@/lib/network/network";
import { type Objective, objectiveProblem } from "@/lib/network/objective";
import { networkSchema } from "@/lib/network/parse-network";
import { exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { inlinePartialTex, quantityTex, weightTex, zTex } from "@/lib/network/symbols";
import { conventionsOf } from "@/lib/problems/conventions";
import { derivativePart, vectorPart } from "@/lib/problems/derivative-part";
import { defineFamily, type PartDraft } from "@/lib/problems/family";
import { linked } from "@/lib/problems/linked-parts";
import type { Markup } from "@/lib/problems/question";
import { type Worked, work } from "@/lib/problems/worked";
import { err, ok } from "@/lib/result";
import { drawSoftmax } from "./draw-softmax";
import { jacobianPart, probabilityPart } from "./softmax-parts";

const params = z.strictObject({
  network: networkSchema,
  /** y: one 1 for a softmax, any 0 and 1 for sigmoids. */
  label: z.array(z.enum(["0", "1"])).min(2),
  ask: z
    .array(
      z.union([
        quantitySchema,
        z.strictObject({ kind: z.enum(["probabilities", "logits", "jacobian"]) }),
        /** All weights into one output. */
        z.strictObject({ kind: z.literal("into"), node: z.int().min(1) }),
      ]),
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
      if (asked.kind === "into" && asked.node > label.length) return err(`there is no output ${asked.node}`);
      if (asked.kind === "jacobian" && !isSoftmax) return err("sigmoids have no Jacobian to ask about");
    }
    const worked = work(network, objective);
    const shown = shownOf(network);
    return ok({
      title: isSoftmax ? "Softmax meets cross-entropy" : "Several labels at once",
      stem: stem(label, isSoftmax),
      conventions: [
        ...(isSoftmax
          ? [
              `$p_k=e^{z_k}/\\sum_j e^{z_j}$ with the logits $z_k=z_k^{(${depth(network)})}$, and $p_k=a_k^{(${depth(network)})}$`,
            ]
          : [
              `$p_k=a_k^{(${depth(network)})}=\\sigma(z_k)$ with $z_k=z_k^{(${depth(network)})}$`,
              "$\\sigma(z)=e^z/(e^z+1)$",
            ]),
        "$\\ln$ is the natural logarithm",
        ...conventionsOf(network),
      ],
      network,
      parts: linked(ask.map((asked) => part(worked, asked, shown))),
    });
  },
  draw: drawSoftmax,
});

function isQuantity(asked: Asked): asked is Quantity {
  return !["probabilities", "logits", "jacobian", "into"].includes(asked.kind);
}

function part(worked: Worked, asked: Asked, shown: Shown): PartDraft {
  switch (asked.kind) {
    case "probabilities":
      return probabilityPart(worked, shown);
    case "jacobian":
      return jacobianPart(worked, shown);
    case "logits":
    case "into": {
      const { quantities, prompt, symbol } = several(worked, asked);
      const draft = vectorPart(worked, quantities, {
        shown,
        prompt,
        name: `$${inlinePartialTex(symbol, "R")}$`,
      });
      const { rule, steps } = draft.solution;
      // The way to the logits is their start alone.
      return spared({
        ...draft,
        solution: { ...draft.solution, rule: rule.length > 0 ? rule : steps.slice(-1) },
      });
    }
    default:
      return spared(derivativePart(worked, asked, { shown }));
  }
}

function several({ network }: Worked, asked: Exclude<Asked, Quantity>) {
  const last = depth(network);
  const count = (width: number) => Array.from({ length: width }, (_, i) => i + 1);
  if (asked.kind === "into") {
    const weights = count(nth(network.widths, last)).map(
      (from): Quantity => ({ kind: "W", layer: last, from, to: asked.node }),
    );
    return {
      quantities: weights,
      prompt: `What are the derivatives of $R$ with respect to the weights into output $${asked.node}$?`,
      symbol: weightTex(last, "j", asked.node),
    };
  }
  return {
    quantities: count(nth(network.widths, last + 1)).map(
      (node): Quantity => ({ kind: "z", layer: last, node }),
    ),
    prompt: "What are the derivatives of $R$ with respect to all logits?",
    symbol: zTex(last, "k"),
  };
}

/** Without the mere wrong sign: here it is $y-p$, which says more. */
function spared(part: PartDraft): PartDraft {
  return { ...part, misconceptions: (part.misconceptions ?? []).filter(({ code }) => code !== "SG") };
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
