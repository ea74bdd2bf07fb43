import { z } from "zod";
import { bareFigure } from "@/lib/figure/figure-of";
import { pathTerms, termTex } from "@/lib/network/paths";
import { exists, quantitySchema } from "@/lib/network/quantity";
import { partialTex, quantityTex } from "@/lib/network/symbols";
import type { PartDraft } from "@/lib/problems/family";
import { alongTerms, keepingLight } from "@/lib/problems/figure-lights";
import { isThere } from "@/lib/problems/mutated-terms";
import { type Reason, trueFalsePart } from "@/lib/problems/reasons";
import { equation } from "@/lib/problems/tex";
import { err, ok, type Result } from "@/lib/result";
import type { Claim } from "./identity-check";
import { judged } from "./identity-verdict";

const index = z.int().min(1);
const factorSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("W"), layer: index, from: index, to: index }),
  z.strictObject({ kind: z.literal("slope"), layer: index, node: index }),
  z.strictObject({ kind: z.literal("a"), layer: index, node: index }),
  z.strictObject({ kind: z.literal("x"), node: index }),
]);

/** A claim that ∂H/∂of is the sum of these products. */
export const claimSchema = z.strictObject({
  of: quantitySchema,
  terms: z.array(z.array(factorSchema)).min(1),
});

// One wrong reason to believe it for each way of being wrong.
const reasons: { readonly true: readonly Reason[]; readonly false: readonly Reason[] } = {
  true: [
    { code: "all", label: "every path is there, with all its factors" },
    { code: "anyPath", label: "one path is enough, the others say the same" },
    { code: "anySlope", label: "it does not matter where a $g'$ stands" },
    { code: "anyOrder", label: "the order of two indices does not matter" },
  ],
  false: [
    { code: "path", label: "a path is missing or does not belong there" },
    { code: "slope", label: "a $g'$ is missing or replaced" },
    { code: "index", label: "a weight is the wrong one: look at its indices" },
    { code: "factor", label: "another factor is missing or wrong" },
  ],
};

/**
 * Whether a formula for a derivative holds for all weights and inputs and any activation g, and why. The error says what
 * does not fit.
 */
export function claimPart(widths: readonly number[], claim: Claim): Result<PartDraft, string> {
  if (widths.at(-1) !== 1) return err("the last width is 1: H is a single output");
  if (!exists(widths, claim.of)) return err(`the network has no ${quantityTex(claim.of)}`);
  const stray = claim.terms.flat().find((factor) => !isThere(widths, factor));
  if (stray) return err(`the network has no ${termTex([stray])}`);
  const verdict = judged(widths, claim);
  if (verdict === null) return err("whether the formula holds cannot be decided");
  const left = partialTex(quantityTex(claim.of));
  const terms = pathTerms(widths, claim.of);
  const ways = terms.length === 1 ? "There is one path" : `There are ${terms.length} paths`;
  const isTrue = verdict === "all";
  const right = reasons[isTrue ? "true" : "false"].find(({ code }) => code === verdict);
  const conclusion = {
    text: isTrue
      ? "The formula says the same, so it is true."
      : `The formula says something else: ${right?.label ?? "it differs"}. It may still hold by luck for special weights.`,
  };
  return ok({
    prompt: `True or false: $${left}=${claim.terms.map(termTex).join("+")}$.`,
    name: `formula for $${quantityTex(claim.of)}$`,
    figure: bareFigure(widths, [claim.of]),
    ...trueFalsePart({ value: isTrue, right: verdict, reasons }),
    solution: {
      rule: [conclusion],
      steps: [
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
          light: alongTerms(terms),
        },
        keepingLight(conclusion),
      ],
      paths: terms.map((term, i) => ({ text: `Path ${i + 1} of ${terms.length}.`, tex: termTex(term) })),
    },
  });
}
