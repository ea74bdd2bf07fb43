import Fraction from "fraction.js";
import { type Expression, partsOf } from "../expression";
import { activationOf, lastLayer, type Shape, widthOf } from "../shape";
import type { NetworkSymbol } from "../symbol";

const number = (n: number): Expression => ({ kind: "number", value: new Fraction(n) });
const symbol = (of: NetworkSymbol): Expression => ({ kind: "symbol", symbol: of });
const product = (...factors: Expression[]): Expression => ({
  kind: "product",
  factors: factors.map((factor) => ({ divides: false, factor })),
});
const sum = (...terms: Expression[]): Expression => ({
  kind: "sum",
  terms: terms.map((term) => ({ negative: false, term })),
});

/** An expression with every part rewritten by `change`, from the inside out; `change` may leave a part as it is. */
export function rewritten(expression: Expression, change: (part: Expression) => Expression): Expression {
  const inner = (part: Expression) => rewritten(part, change);
  switch (expression.kind) {
    case "number":
    case "symbol":
      return change(expression);
    case "call":
      return change({ ...expression, argument: inner(expression.argument) });
    case "group":
      return change({ ...expression, of: inner(expression.of) });
    case "power":
      return change({ ...expression, base: inner(expression.base) });
    case "sum":
      return change({
        ...expression,
        terms: expression.terms.map(({ negative, term }) => ({ negative, term: inner(term) })),
      });
    case "product":
      return change({
        ...expression,
        factors: expression.factors.map(({ divides, factor }) => ({ divides, factor: inner(factor) })),
      });
  }
}

/** The laws of algebra and of the forward pass, each a way to write a part differently and mean the same. */
export const laws: Readonly<Record<string, (part: Expression, shape: Shape) => Expression>> = {
  "order of terms": (part) => (part.kind === "sum" ? { ...part, terms: part.terms.toReversed() } : part),
  "order of factors": (part) => {
    if (part.kind !== "product") return part;
    const above = part.factors.filter(({ divides }) => !divides).toReversed();
    return { ...part, factors: [...above, ...part.factors.filter(({ divides }) => divides)] };
  },
  "brackets around everything": (part) => ({ kind: "group", of: part, square: false }),
  "times one": (part) => product(part, number(1)),
  "plus zero": (part) => sum(part, number(0)),
  "minus minus": (part) => ({
    kind: "sum",
    terms: [{ negative: true, term: { kind: "sum", terms: [{ negative: true, term: part }] } }],
  }),
  "half of the double": (part) => ({
    kind: "product",
    factors: [
      { divides: false, factor: sum(part, part) },
      { divides: true, factor: number(2) },
    ],
  }),
  "a power written out": (part) => (part.kind === "power" ? product(part.base, part.base) : part),
  "a product with a sum multiplied out": (part) => {
    if (part.kind !== "product") return part;
    const [first, second, ...others] = part.factors;
    if (!first || !second || second.divides || second.factor.kind !== "sum") return part;
    const { factor } = first;
    const terms = second.factor.terms.map(({ negative, term }) => ({
      negative,
      term: product(factor, term),
    }));
    return { ...part, factors: [{ divides: false, factor: { kind: "sum", terms } }, ...others] };
  },
  "a as g of z": (part, shape) => {
    if (part.kind !== "symbol" || part.symbol.kind !== "a" || part.symbol.layer === 0) return part;
    const z = symbol({ ...part.symbol, kind: "z" });
    if (activationOf(shape, part.symbol.layer) === "linear") return z;
    return { kind: "call", fn: "g", prime: false, argument: z };
  },
  "x as a of layer 0": (part) =>
    part.kind === "symbol" && part.symbol.kind === "x"
      ? symbol({ kind: "a", layer: 0, node: part.symbol.node })
      : part,
  "H as z": (part, shape) =>
    part.kind === "symbol" && part.symbol.kind === "H"
      ? symbol({ kind: "z", layer: lastLayer(shape), node: 1 })
      : part,
  "z as its sum": (part, shape) => {
    if (part.kind !== "symbol" || part.symbol.kind !== "z") return part;
    const { layer, node } = part.symbol;
    const terms = Array.from({ length: widthOf(shape, layer - 1) }, (_, j) =>
      product(
        symbol({ kind: "W", layer, from: j + 1, to: node }),
        symbol({ kind: "a", layer: layer - 1, node: j + 1 }),
      ),
    );
    return sum(...terms, ...(shape.biases ? [symbol({ kind: "b", layer, node })] : []));
  },
};

/** The expression with its n-th part (counted from the outside, around the end) replaced. */
export function mutated(expression: Expression, n: number, replacement: Expression): Expression {
  const all = count(expression);
  let left = n % all;
  const walk = (part: Expression): Expression => {
    if (left-- === 0) return replacement;
    switch (part.kind) {
      case "number":
      case "symbol":
        return part;
      case "call":
        return { ...part, argument: walk(part.argument) };
      case "group":
        return { ...part, of: walk(part.of) };
      case "power":
        return { ...part, base: walk(part.base) };
      case "sum":
        return { ...part, terms: part.terms.map((term) => ({ ...term, term: walk(term.term) })) };
      case "product":
        return {
          ...part,
          factors: part.factors.map((factor) => ({ ...factor, factor: walk(factor.factor) })),
        };
    }
  };
  return walk(expression);
}

function count(expression: Expression): number {
  return 1 + partsOf(expression).reduce((total, part) => total + count(part), 0);
}
