import { bucketOf } from "@/lib/expression/equality";
import type { Expression } from "@/lib/expression/expression";
import { fromPaths } from "@/lib/expression/from-paths";
import { parseExpression } from "@/lib/expression/parser";
import { printText } from "@/lib/expression/print-text";
import type { Shape } from "@/lib/expression/shape";
import { bareFigure } from "@/lib/figure/figure-of";
import { theOutput } from "@/lib/network/objective";
import { exists, type Quantity } from "@/lib/network/quantity";
import { partialTex, quantityTex } from "@/lib/network/symbols";
import type { PartDraft } from "@/lib/problems/family";
import type { WeightIndex } from "@/lib/problems/notation";
import type { ExpressionKey } from "@/lib/problems/question";
import { err, ok, type Result } from "@/lib/result";
import { formulaOf, type LeftOut, pathSteps, ruleSteps, stepsOf } from "./blank-formula";
import { blankMisconceptions } from "./blank-misconceptions";

/**
 * The formula for ∂H/∂of with something left out, to be filled with symbols: for any activation g of the hidden nodes, a
 * single linear output and no biases. The error says what does not fit.
 */
export function blankPart(
  widths: readonly number[],
  of: Quantity,
  left: LeftOut,
  weightIndex: WeightIndex,
): Result<PartDraft, string> {
  if (widths.at(-1) !== 1) return err("the last width is 1: H is a single output");
  if (!exists(widths, of)) return err(`the network has no ${quantityTex(of)}`);
  const formula = formulaOf(widths, of, left);
  if (!formula.ok) return formula;
  const shape: Shape = {
    widths,
    activations: widths.slice(1).map((_, i) => (i + 2 === widths.length ? "linear" : "g")),
    weightIndex,
    names: [],
  };
  const { terms, outer, missing } = formula.value;
  const text = (expression: Expression) => printText(expression, shape);
  const key: ExpressionKey = {
    type: "expression",
    text: text(fromPaths(missing)),
    relu: false,
    strictness: "lenient",
    ...(left.type === "whole" ? {} : { whole: text(fromPaths(terms)) }),
    ...(outer.length === 0 || left.type === "whole" ? {} : { outer: text(fromPaths([outer])) }),
  };
  const read = parseExpression(key.text, shape);
  // Whose class is a fingerprint alone is longer than any pad and any bar can show.
  if (!read.ok || bucketOf(read.value, shape).startsWith("#"))
    return err(
      `this formula is a sum over ${missing.length} paths, too long to type: leave out a part of it, or ask for something nearer to H`,
    );
  const asked = left.type === "whole" ? "What is the right-hand side" : "What belongs in the box";
  return ok({
    prompt: `${asked}? $${formula.value.tex}$`,
    name: `$${partialTex(quantityTex(of)).replace("\\dfrac", "\\tfrac")}$`,
    figure: bareFigure(widths, [of]),
    answer: { type: "expression", shape },
    asks: left.type === "whole" ? { of: "H", objective: theOutput, quantity: of } : null,
    key,
    ...blankMisconceptions(key, shape, formula.value, left),
    solution: {
      rule: ruleSteps(formula.value),
      steps: stepsOf(of, formula.value),
      paths: pathSteps(terms),
    },
  });
}
