import { z } from "zod";
import { nth } from "@/lib/entries";
import { pathTerms, type Term, termTex } from "@/lib/network/paths";
import type { Quantity } from "@/lib/network/quantity";
import { partialTex, quantityTex } from "@/lib/network/symbols";
import { alongTerms, keepingLight } from "@/lib/problems/figure-lights";
import { factoredOut } from "@/lib/problems/mutated-terms";
import type { SolutionStep } from "@/lib/problems/question";
import { lines } from "@/lib/problems/tex";
import { err, ok, type Result } from "@/lib/result";

const index = z.int().min(1);

/** What is left out of a formula: everything, one path, or one factor of a path. */
export const leftOutSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("whole") }),
  z.strictObject({ type: z.literal("term"), term: index }),
  z.strictObject({ type: z.literal("factor"), term: index, factor: index }),
]);
export type LeftOut = z.infer<typeof leftOutSchema>;

/** A formula with a box in it. */
export interface Formula {
  readonly terms: readonly Term[];
  /** Printed before the bracket. */
  readonly outer: Term;
  readonly rests: readonly Term[];
  /** What belongs in the box, as a sum of products. */
  readonly missing: readonly Term[];
  readonly tex: string;
}

const box = "\\boxed{\\;?\\;}";

/** The formula for a derivative with this left out of it; the error says what it does not have. */
export function formulaOf(widths: readonly number[], of: Quantity, left: LeftOut): Result<Formula, string> {
  const terms = pathTerms(widths, of);
  const { outer, rests } = factoredOut(terms);
  const side = partialTex(quantityTex(of));
  if (left.type === "whole") {
    return ok({ terms, outer: [], rests: terms, missing: terms, tex: `${side}=${box}` });
  }
  const rest = rests[left.term - 1];
  if (rest === undefined || rest.length === 0) return err(`there is no path ${left.term} to leave out`);
  if (left.type === "factor" && left.factor > rest.length)
    return err(`path ${left.term} has no factor ${left.factor}`);
  const printed = rests.map((term, i) => {
    if (i + 1 !== left.term) return termTex(term);
    if (left.type === "term") return box;
    return term.map((factor, k) => (k + 1 === left.factor ? box : termTex([factor]))).join("\\,");
  });
  const rows = printed.map((term, i) => (i === 0 ? term : `+${term}`));
  // A sum of many paths needs a line for each on a phone.
  const sum = rows.length > 2 ? `\\begin{aligned}&${rows.join("\\\\&")}\\end{aligned}` : rows.join("");
  // Brackets of a fixed size: a line may break between them, which a phone needs.
  const [open, close] = rows.length > 2 ? ["\\left(", "\\right)"] : ["\\bigl(", "\\bigr)"];
  const right = outer.length === 0 ? sum : `${termTex(outer)}${open}${sum}${close}`;
  return ok({
    terms,
    outer,
    rests,
    missing: [left.type === "term" ? rest : [nth(rest, left.factor)]],
    tex: `${side}=${right}`,
  });
}

/** The one rule, with what belongs in the box. */
export function ruleSteps({ missing }: Formula): readonly SolutionStep[] {
  return [
    {
      text: "Follow every path to $H$: a factor for each weight and a $g'$ for each hidden node on the way. Then add the paths.",
      tex: `${box}=${missing.map(termTex).join("+")}`,
    },
  ];
}

/** From the paths to what belongs in the box. */
export function stepsOf(of: Quantity, { terms, outer, missing }: Formula): readonly SolutionStep[] {
  const enters = of.kind === "W" ? " A weight also gets the value that enters it." : "";
  return [
    {
      text: `Follow every path from $${quantityTex(of)}$ to $H$: a factor for each weight and a $g'$ for each hidden node on the way.${enters}`,
      tex: lines(terms.map((term, i) => `&${i === 0 ? "" : "+"}${termTex(term)}`)),
      light: alongTerms(terms),
    },
    outer.length > 0
      ? {
          text: "What all paths share stands before the bracket already.",
          tex: termTex(outer),
          light: alongTerms([outer]),
        }
      : keepingLight({
          text: "The paths share no factor at their beginning, so that nothing is put before a bracket.",
        }),
    {
      text: "Compare with what is printed: this belongs in the box.",
      tex: `${box}=${missing.map(termTex).join("+")}`,
      light: alongTerms(missing),
    },
  ];
}

/** Every path on its own. */
export function pathSteps(terms: readonly Term[]): readonly SolutionStep[] {
  return terms.map((term, i) => ({ text: `Path ${i + 1} of ${terms.length}.`, tex: termTex(term) }));
}
