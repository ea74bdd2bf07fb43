import type { Shape } from "@/lib/expression/shape";
import { withDigits } from "@/lib/grading/wants-digits";
import type { AnswerShape, ExpressionKey, Key, Misconception, Part } from "@/lib/problems/question";

/** A part made by hand, so that the tests of grading hang on no family. */
export function partOf(answer: AnswerShape, key: Key, further: Partial<Part> = {}): Part {
  return {
    ...{ id: "a", prompt: "?", name: "?", figure: null, asks: null },
    ...{ solution: { rule: [], steps: [], paths: [], walk: [] }, misconceptions: [], hidden: [] },
    pairs: () => [],
    carried: () => null,
    answer: withDigits(answer, key),
    key,
    ...further,
  };
}

export function numberPart(value: string, further: Partial<Part> = {}): Part {
  return partOf({ type: "number" }, { type: "number", value }, further);
}

export function vectorPart(cells: readonly string[], further: Partial<Part> = {}): Part {
  return partOf({ type: "vector", labels: cells.map(() => "?") }, { type: "vector", cells }, further);
}

/** "1 2; 3 4"; `chosen` where the student chooses the size. */
export function matrixPart(text: string, chosen = false, further: Partial<Part> = {}): Part {
  const rows = text.split(";").map((row) => row.trim().split(/ +/));
  const size = chosen ? null : { rows: rows.length, columns: rows[0]?.length ?? 0 };
  return partOf({ type: "matrix", name: "?", size }, { type: "matrix", rows }, further);
}

export function expressionPart(
  text: string,
  shape: Shape,
  key: Partial<ExpressionKey> = {},
  further: Partial<Part> = {},
): Part {
  const whole: Key = { type: "expression", text, relu: false, strictness: "lenient", ...key };
  return partOf({ type: "expression", shape }, whole, further);
}

/** True, since both are moved; or False. */
export const claimWithReasons: Part = partOf(
  {
    type: "trueFalse",
    reasons: {
      true: [
        { id: "UP", label: "every path goes through it" },
        { id: "SAT", label: "the output is saturated" },
      ],
      false: [
        { id: "DEAD", label: "a dead node kills everything" },
        { id: "BIAS", label: "a bias is left" },
      ],
    },
  },
  { type: "trueFalse", value: true, reason: "UP" },
  {
    misconceptions: [
      { code: "SAT", label: "the output is saturated", bucket: "true:SAT" },
      { code: "DEAD", label: "a dead node kills everything", bucket: "false:DEAD" },
    ],
  },
);

/** Predicted wrong answers as [code, bucket]. */
export function predictions(...all: readonly (readonly [string, string])[]): readonly Misconception[] {
  return all.map(([code, bucket]) => ({ code, label: `label of ${code}`, bucket }));
}
