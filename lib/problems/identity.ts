import { z } from "zod";
import { bareFigure } from "@/lib/figure/figure-of";
import { type Factor, pathTerms, termTex } from "@/lib/network/paths";
import { exists, quantitySchema } from "@/lib/network/quantity";
import { partialTex, quantityTex } from "@/lib/network/symbols";
import { err, ok } from "@/lib/result";
import { weightIndex } from "./conventions";
import { defineFamily, type PartDraft } from "./family";
import { type Claim, holds } from "./identity-check";
import { inSteps } from "./solution";
import { equation } from "./tex";

const index = z.int().min(1);
const factorSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("W"), layer: index, from: index, to: index }),
  z.strictObject({ kind: z.literal("slope"), layer: index, node: index }),
  z.strictObject({ kind: z.literal("a"), layer: index, node: index }),
  z.strictObject({ kind: z.literal("x"), node: index }),
]);

const params = z.strictObject({
  widths: z.array(z.int().min(1).max(4)).min(3).max(5),
  /** Each claims that ∂H/∂of is the sum of these products. */
  claims: z
    .array(z.strictObject({ of: quantitySchema, terms: z.array(z.array(factorSchema)).min(1) }))
    .min(1),
});

/** F6: whether a formula for a derivative holds for all weights and inputs and any activation g. */
export const identity = defineFamily({
  code: "F6",
  name: "Is the formula right?",
  params,
  build({ widths, claims }) {
    if (widths.at(-1) !== 1) return err("the last width is 1: H is a single output");
    for (const { of, terms } of claims) {
      const quantities = terms
        .flat()
        .map((factor) => (factor.kind === "slope" ? { ...factor, kind: "z" as const } : factor));
      const stray = [of, ...quantities].find((quantity) => !exists(widths, quantity));
      if (stray) return err(`the network has no ${quantityTex(stray)}`);
    }
    return ok({
      title: "Is the formula right?",
      stem: "All hidden nodes of this network use the same activation $g$, with derivative $g'$.",
      conventions: [
        "linear output",
        "no biases",
        "true means: for all weights, all inputs and any $g$",
        weightIndex,
      ],
      parts: claims.map((claim) => part(widths, claim)),
    });
  },
});

function part(widths: readonly number[], claim: Claim): PartDraft {
  const left = partialTex(quantityTex(claim.of));
  const isTrue = holds(widths, claim);
  const terms = pathTerms(widths, claim.of);
  const ways = terms.length === 1 ? "There is one path" : `There are ${terms.length} paths`;
  return {
    prompt: `True or false: $${left}=${sumTex(claim.terms)}$.`,
    name: `formula for $${quantityTex(claim.of)}$`,
    figure: bareFigure(widths, [claim.of]),
    answer: { type: "trueFalse" },
    key: { type: "trueFalse", value: isTrue },
    solution: inSteps([
      {
        text:
          "Follow every path from there to $H$: a factor for each weight and a $g'$ for each hidden node on the way. " +
          `${claim.of.kind === "W" ? "A weight also gets the value that enters it. " : ""}Then add the paths.`,
      },
      {
        text: `${ways} here.`,
        tex: equation(
          left,
          terms.map((term, i) => `${i === 0 ? "" : "\\ +"}${termTex(term)}`),
        ).replaceAll("&=\\ +", "&\\quad+"),
      },
      {
        text: isTrue
          ? "The formula says the same, so it is true."
          : "The formula says something else, so it is false. It may still hold by luck for special weights.",
      },
    ]),
  };
}

function sumTex(terms: readonly (readonly Factor[])[]): string {
  return terms.map(termTex).join("+");
}
