import type Fraction from "fraction.js";
import { assertNever } from "@/lib/result";
import type { FunctionName } from "./shape";
import type { NetworkSymbol } from "./symbol";

/** A symbolic answer as it was written: order, brackets and names are kept, so that a preview shows what was typed. */
export type Expression =
  | { readonly kind: "number"; readonly value: Fraction }
  | SymbolNode
  | CallNode
  | { readonly kind: "sum"; readonly terms: readonly SignedTerm[] }
  | { readonly kind: "product"; readonly factors: readonly ProductFactor[] }
  | { readonly kind: "power"; readonly base: Expression; readonly exponent: number }
  | { readonly kind: "group"; readonly of: Expression; readonly square: boolean };

export interface SymbolNode {
  readonly kind: "symbol";
  readonly symbol: NetworkSymbol;
  /** A weight the network has only with its indices exchanged: read all the same, so that it can be explained. */
  readonly outOfRange?: "swapped";
}

/** g(…) or, with `prime`, g′(…). */
export interface CallNode {
  readonly kind: "call";
  readonly fn: FunctionName;
  readonly prime: boolean;
  readonly argument: Expression;
}

export interface SignedTerm {
  readonly negative: boolean;
  readonly term: Expression;
}

/** Read from left to right: a / b c is (a / b) c. The first factor never divides. */
export interface ProductFactor {
  readonly divides: boolean;
  readonly factor: Expression;
}

/** The expressions directly inside. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "symbol":
      return [];
    case "call":
      return [expression.argument];
    case "sum":
      return expression.terms.map(({ term }) => term);
    case "product":
      return expression.factors.map(({ factor }) => factor);
    case "power":
      return [expression.base];
    case "group":
      return [expression.of];
    default:
      return assertNever(expression);
  }
}

/** The expression and everything inside it, outermost first. */
export function allParts(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(allParts)];
}

/** A bound for degree and digits, so that a tower of powers is seen before anything is multiplied out. */
export function heftOf(expression: Expression): number {
  const inside = partsOf(expression).map(heftOf);
  switch (expression.kind) {
    case "number":
      return `${expression.value.n}${expression.value.d}`.length - 1;
    case "product":
      return inside.reduce((sum, heft) => sum + heft, 0);
    case "power":
      return expression.exponent * Math.max(...inside);
    default:
      return Math.max(1, ...inside);
  }
}
