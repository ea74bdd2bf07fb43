import type { Factor, Term } from "@/lib/network/paths";
import { one } from "@/lib/network/rational";
import { assertNever } from "@/lib/result";
import type { Expression } from "./expression";

/** A sum over paths (`pathTerms`) as an expression, so that keys are derived from the network. */
export function fromPaths(terms: readonly Term[]): Expression {
  const [only, ...others] = terms;
  if (only && others.length === 0) return product(only);
  return { kind: "sum", terms: terms.map((term) => ({ negative: false, term: product(term) })) };
}

function product(term: Term): Expression {
  const [only, ...others] = term;
  if (only === undefined) return { kind: "number", value: one };
  if (others.length === 0) return factorExpression(only);
  return {
    kind: "product",
    factors: term.map((factor) => ({ divides: false, factor: factorExpression(factor) })),
  };
}

function factorExpression(factor: Factor): Expression {
  switch (factor.kind) {
    case "W":
    case "a":
    case "x":
      return { kind: "symbol", symbol: factor };
    case "slope": {
      const { layer, node } = factor;
      return {
        kind: "call",
        fn: "g",
        prime: true,
        argument: { kind: "symbol", symbol: { kind: "z", layer, node } },
      };
    }
    default:
      return assertNever(factor);
  }
}
