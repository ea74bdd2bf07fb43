import { z } from "zod";
import { nth } from "@/lib/entries";
import { bucketOf } from "@/lib/expression/equality";
import type { Expression } from "@/lib/expression/expression";
import { fromPaths } from "@/lib/expression/from-paths";
import { printText } from "@/lib/expression/print-text";
import type { Shape } from "@/lib/expression/shape";
import { bareFigure } from "@/lib/figure/figure-of";
import { pathTerms, type Term, termTex } from "@/lib/network/paths";
import { exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { partialTex, quantityTex } from "@/lib/network/symbols";
import { err, ok, type Result } from "@/lib/result";
import { weightIndex as weightConvention } from "./conventions";
import { type Difficulty, defineFamily } from "./family";
import { factoredOut, mutatedTerms } from "./mutated-terms";
import type { ExpressionKey, Markup, Misconception, SolutionStep } from "./question";
import type { Random } from "./random";
import { labelOf } from "./rule-labels";
import { lines } from "./tex";

const index = z.int().min(1);

const params = z.strictObject({
  widths: z.array(z.int().min(1).max(4)).min(3).max(6),
  /** The derivative whose formula is printed. */
  of: quantitySchema,
  /** What is left out of it: everything, one path, or one factor of a path. */
  blank: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("whole") }),
    z.strictObject({ type: z.literal("term"), term: index }),
    z.strictObject({ type: z.literal("factor"), term: index, factor: index }),
  ]),
});
type Params = z.infer<typeof params>;

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
      title: "Fill in the blank",
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
          asks: left.type === "whole" ? { of: "H", quantity: of } : null,
          key,
          ...misconceptionsOf(key, shape, formula.value, left),
          solution: {
            rule: ruleSteps(formula.value),
            steps: stepsOf(of, formula.value),
            paths: pathSteps(terms),
          },
        },
      ],
    });
  },
  draw: (random, difficulty) => drawParams(random, difficulty),
});

interface Formula {
  readonly terms: readonly Term[];
  /** Printed before the bracket. */
  readonly outer: Term;
  readonly rests: readonly Term[];
  /** What belongs in the box, as a sum of products. */
  readonly missing: readonly Term[];
  readonly tex: string;
}

const box = "\\boxed{\\;?\\;}";

function formulaOf(widths: readonly number[], of: Quantity, left: Params["blank"]): Result<Formula, string> {
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
  const right = outer.length === 0 ? sum : `${termTex(outer)}\\left(${sum}\\right)`;
  return ok({
    terms,
    outer,
    rests,
    missing: [left.type === "term" ? rest : [nth(rest, left.factor)]],
    tex: `${side}=${right}`,
  });
}

/** What each mistake would put in the box; as buckets of the expressions themselves. */
function misconceptionsOf(
  key: ExpressionKey,
  shape: Shape,
  { terms, outer, rests, missing }: Formula,
  left: Params["blank"],
) {
  const { widths } = shape;
  const right = bucketOf(fromPaths(missing), shape);
  const product = (factors: Term): readonly Term[] => [factors];
  const [only] = missing.length === 1 ? missing : [];
  const predicted: readonly (readonly [code: string, label: Markup, terms: readonly Term[]])[] = [
    ...(only
      ? mutatedTerms(only, widths).map(({ code, term }) => [code, labelOf(code), product(term)] as const)
      : everywhere(missing, widths)),
    ...(left.type === "term" && outer.length > 0 && only
      ? [["OF", labelOf("OF"), product([...outer, ...only])] as const]
      : []),
    ...(left.type === "whole" ? [] : wrongPath(rests, left)),
    ...(left.type === "whole" && terms.length > 1
      ? [
          ["P1", labelOf("P1"), product(nth(terms, 1))] as const,
          ["PL", labelOf("PL"), product(nth(terms, terms.length))] as const,
          [
            "PX",
            labelOf("PX"),
            product([...factoredOut(terms).outer, ...factoredOut(terms).rests.flat()]),
          ] as const,
        ]
      : []),
  ];
  const misconceptions: Misconception[] = [];
  const hidden: { readonly code: string; readonly label: Markup }[] = [];
  for (const [code, label, wrong] of predicted) {
    const bucket = bucketOf(fromPaths(wrong), shape);
    if (bucket === right || bucket === key.text) hidden.push({ code, label });
    else misconceptions.push({ code, label, bucket });
  }
  return { misconceptions, hidden };
}

/** What stands at this place in the path that is printed, and the whole path where one factor is asked. */
function wrongPath(
  rests: readonly Term[],
  left: Exclude<Params["blank"], { type: "whole" }>,
): readonly (readonly [string, Markup, readonly Term[]])[] {
  const printed = nth(rests, left.term === 1 ? 2 : 1);
  if (left.type === "term") return [["RP", labelOf("RP"), [printed]]];
  return [
    ["RP", labelOf("RP"), [printed.slice(left.factor - 1, left.factor)]],
    ["NT", labelOf("NT"), [nth(rests, left.term)]],
  ];
}

/** The same mistake in every path. */
function everywhere(
  terms: readonly Term[],
  widths: readonly number[],
): readonly (readonly [string, Markup, readonly Term[]])[] {
  const changed = terms.map((term) => mutatedTerms(term, widths));
  const codes = [...new Set(changed.flatMap((all) => all.map(({ code }) => code)))];
  return codes.map((code) => [
    code,
    labelOf(code),
    terms.map((term, i) => changed[i]?.find((one) => one.code === code)?.term ?? term),
  ]);
}

function ruleSteps({ missing }: Formula): readonly SolutionStep[] {
  return [
    {
      text: "Follow every path to $H$: a factor for each weight and a $g'$ for each hidden node on the way. Then add the paths.",
      tex: `${box}=${missing.map(termTex).join("+")}`,
    },
  ];
}

function stepsOf(of: Quantity, { terms, outer, missing }: Formula): readonly SolutionStep[] {
  const enters = of.kind === "W" ? " A weight also gets the value that enters it." : "";
  return [
    {
      text: `Follow every path from $${quantityTex(of)}$ to $H$: a factor for each weight and a $g'$ for each hidden node on the way.${enters}`,
      tex: lines(terms.map((term, i) => `&${i === 0 ? "" : "+"}${termTex(term)}`)),
    },
    outer.length > 0
      ? { text: "What all paths share stands before the bracket already.", tex: termTex(outer) }
      : { text: "The paths share no factor at their beginning, so that nothing is put before a bracket." },
    {
      text: "Compare with what is printed: this belongs in the box.",
      tex: `${box}=${missing.map(termTex).join("+")}`,
    },
  ];
}

function pathSteps(terms: readonly Term[]): readonly SolutionStep[] {
  return terms.map((term, i) => ({ text: `Path ${i + 1} of ${terms.length}.`, tex: termTex(term) }));
}

interface Pattern {
  readonly widths: readonly number[];
  readonly kind: "W" | "x" | "a" | "z";
  readonly layer: number;
}

const patterns: Readonly<Record<Difficulty, readonly [Pattern, ...Pattern[]]>> = {
  1: [
    { widths: [2, 2, 1], kind: "x", layer: 0 },
    { widths: [3, 2, 1], kind: "x", layer: 0 },
    { widths: [2, 3, 1], kind: "x", layer: 0 },
    { widths: [2, 2, 2, 1], kind: "a", layer: 1 },
  ],
  2: [
    { widths: [2, 2, 2, 1], kind: "W", layer: 1 },
    { widths: [2, 2, 2, 1], kind: "z", layer: 1 },
    { widths: [3, 2, 2, 1], kind: "W", layer: 1 },
    { widths: [2, 2, 2, 1], kind: "a", layer: 1 },
    { widths: [2, 2, 3, 1], kind: "a", layer: 1 },
  ],
  3: [
    { widths: [2, 2, 2, 2, 1], kind: "W", layer: 2 },
    { widths: [2, 3, 2, 2, 1], kind: "W", layer: 2 },
    { widths: [2, 2, 2, 1], kind: "W", layer: 1 },
    { widths: [2, 2, 2, 2, 1], kind: "a", layer: 1 },
  ],
};

/** Never the first path, whose pattern could be copied, and no two equal indices where their order matters. */
function drawParams(random: Random, difficulty: Difficulty): Params | null {
  const { widths, kind, layer } = random.pick(patterns[difficulty]);
  const of = drawQuantity(random, widths, kind, layer);
  if (of === null) return null;
  const { rests } = factoredOut(pathTerms(widths, of));
  const term = random.integer(2, rests.length);
  const factors = nth(rests, term).length;
  if (difficulty === 1)
    return { widths: [...widths], of, blank: { type: "factor", term, factor: random.integer(1, factors) } };
  if (difficulty === 3 && rests.length <= 2) return { widths: [...widths], of, blank: { type: "whole" } };
  return { widths: [...widths], of, blank: { type: "term", term } };
}

function drawQuantity(
  random: Random,
  widths: readonly number[],
  kind: Pattern["kind"],
  layer: number,
): Quantity | null {
  const node = random.integer(1, nth(widths, layer + 1));
  if (kind === "x") return { kind, node };
  if (kind !== "W") return { kind, layer, node };
  const from = random.integer(1, nth(widths, layer));
  return from === node ? null : { kind, layer, from, to: node };
}
