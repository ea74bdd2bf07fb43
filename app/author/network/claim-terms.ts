import type { Expression } from "@/lib/expression/expression";
import { fromPaths } from "@/lib/expression/from-paths";
import { parseExpression } from "@/lib/expression/parser";
import { printText } from "@/lib/expression/print-text";
import type { Shape } from "@/lib/expression/shape";
import { type Factor, pathTerms, type Term } from "@/lib/network/paths";
import type { Quantity } from "@/lib/network/quantity";
import { mutatedTerms } from "@/lib/problems/mutated-terms";
import type { WeightIndex } from "@/lib/problems/notation";
import { err, ok, type Result } from "@/lib/result";

/** A formula that can be claimed, right or with one mistake in it. */
export interface ReadyClaim {
  readonly label: string;
  readonly terms: readonly Term[];
}

const mistakes: Readonly<Record<string, string>> = {
  SW: "two indices swapped",
  DL: "a weight of another layer",
  G1: "g′ forgotten",
  GA: "a in place of g′(z)",
  U: "the last weight forgotten",
  IX: "the value that comes in forgotten",
  IN: "the activation of the wrong end",
};

/** The right formula first, then one for each mistake that shows in it. */
export function readyClaims(widths: readonly number[], of: Quantity): readonly ReadyClaim[] {
  const right = pathTerms(widths, of);
  const [first = []] = right;
  const mutated = mutatedTerms(first, widths).map(({ code }) => ({
    label: mistakes[code] ?? code,
    terms: right.map((term) => mutatedTerms(term, widths).find((one) => one.code === code)?.term ?? term),
  }));
  return [
    { label: "the right formula", terms: right },
    ...(right.length > 1 ? [{ label: "a path missing", terms: right.slice(0, -1) }] : []),
    ...mutated,
  ];
}

/** The formula as a line to type in: x_1 g'(z_2^(1)) W_21^(2). */
export function claimText(
  terms: readonly Term[],
  widths: readonly number[],
  weightIndex: WeightIndex,
): string {
  return printText(fromPaths(terms), shapeOf(widths, weightIndex));
}

const mostTerms = 40;

/**
 * The products that a typed formula is the sum of, brackets multiplied out. The error says what cannot stand in a claim: it
 * is a sum of products of weights, g′(z), activations and inputs.
 */
export function claimTerms(
  text: string,
  widths: readonly number[],
  weightIndex: WeightIndex,
): Result<readonly Term[], string> {
  const parsed = parseExpression(text, shapeOf(widths, weightIndex));
  if (!parsed.ok) return err(parsed.error.message);
  const terms = multipliedOut(parsed.value);
  if (typeof terms === "string") return err(terms);
  if (terms.some((term) => term.length === 0))
    return err("A product of symbols is missing. A claim cannot be 1.");
  return ok(terms);
}

function multipliedOut(expression: Expression): readonly Term[] | string {
  switch (expression.kind) {
    case "symbol":
    case "call": {
      const factor = factorOf(expression);
      return factor ? [[factor]] : "A claim is made of weights, g'(z), activations a and inputs x.";
    }
    case "group":
      return multipliedOut(expression.of);
    case "sum":
      if (expression.terms.some(({ negative }) => negative))
        return "A claim is a sum: leave out the minus sign.";
      return joined(expression.terms.map(({ term }) => multipliedOut(term)));
    case "product":
      if (expression.factors.some(({ divides }) => divides))
        return "A claim has no quotients: leave out the slash.";
      return expression.factors.map(({ factor }) => multipliedOut(factor)).reduce(times, [[]]);
    case "power":
      return Array.from({ length: expression.exponent }, () => multipliedOut(expression.base)).reduce(times, [
        [],
      ]);
    case "number":
      return expression.value.equals(1) ? [[]] : "A claim has no numbers in it: leave them out.";
  }
}

function joined(all: readonly (readonly Term[] | string)[]): readonly Term[] | string {
  const problem = all.find((one) => typeof one === "string");
  return problem ?? all.flatMap((one) => (typeof one === "string" ? [] : one));
}

function times(left: readonly Term[] | string, right: readonly Term[] | string): readonly Term[] | string {
  if (typeof left === "string") return left;
  if (typeof right === "string") return right;
  if (left.length * right.length > mostTerms)
    return "That is a sum of too many products. Claim something shorter.";
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}

function factorOf(expression: Extract<Expression, { kind: "symbol" | "call" }>): Factor | null {
  if (expression.kind === "symbol") {
    const { symbol } = expression;
    if (symbol.kind === "a") return { ...symbol, kind: "a" };
    return symbol.kind === "W" || symbol.kind === "x" ? symbol : null;
  }
  const { fn, prime, argument } = expression;
  if (fn !== "g" || !prime || argument.kind !== "symbol" || argument.symbol.kind !== "z") return null;
  return { kind: "slope", layer: argument.symbol.layer, node: argument.symbol.node };
}

/** Formulae are about any activation g of the hidden nodes. */
function shapeOf(widths: readonly number[], weightIndex: WeightIndex): Shape {
  const activations = widths
    .slice(1)
    .map((_, i) => (i + 2 === widths.length ? ("linear" as const) : ("g" as const)));
  return { widths, activations, weightIndex, names: [] };
}
