import { z } from "zod";
import type { Expression } from "@/lib/expression/expression";
import { fromPaths } from "@/lib/expression/from-paths";
import { printText } from "@/lib/expression/print-text";
import type { Shape } from "@/lib/expression/shape";
import { bareFigure } from "@/lib/figure/figure-of";
import { theOutput } from "@/lib/network/objective";
import { exists, quantitySchema } from "@/lib/network/quantity";
import { partialTex, quantityTex } from "@/lib/network/symbols";
import { weightIndex as weightConvention } from "@/lib/problems/conventions";
import { defineFamily } from "@/lib/problems/family";
import type { ExpressionKey } from "@/lib/problems/question";
import { err, ok } from "@/lib/result";
import { drawBlank } from "./blank-draw";
import { formulaOf, leftOutSchema, pathSteps, ruleSteps, stepsOf } from "./blank-formula";
import { blankMisconceptions } from "./blank-misconceptions";

const params = z.strictObject({
  widths: z.array(z.int().min(1).max(4)).min(3).max(6),
  /** The derivative whose formula is printed. */
  of: quantitySchema,
  blank: leftOutSchema,
});

/** F3: a formula for a derivative with a blank in it, to be filled with symbols of the network. */
export const blank = defineFamily({
  code: "F3",
  name: "Fill in the blank",
  params,
  build({ widths, of, blank: left }, weightIndex) {
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
    const asked = left.type === "whole" ? "What is the right-hand side" : "What belongs in the box";
    return ok({
      title: `Fill in the blank, ${hiddenLayers(widths.length - 2)}`,
      stem: "All hidden nodes of this network use the same activation $g$, with derivative $g'$.",
      conventions: [
        "linear output",
        "no biases",
        "no derivatives in the answer except $g'$",
        weightConvention,
      ],
      parts: [
        {
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
        },
      ],
    });
  },
  draw: drawBlank,
});

function hiddenLayers(count: number): string {
  return count === 1 ? "one hidden layer" : `${count} hidden layers`;
}
