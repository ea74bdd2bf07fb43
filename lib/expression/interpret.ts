import Fraction from "fraction.js";
import { assertNever } from "@/lib/result";
import type { Expression } from "./expression";
import { activationOf, type FunctionName, lastLayer, type Shape, statedFunction, widthOf } from "./shape";
import { type NetworkSymbol, symbolText } from "./symbol";

/** Symbols that are what they are; z, a and H follow from them by the forward pass. */
export type GivenSymbol =
  | Extract<NetworkSymbol, { readonly kind: "W" | "x" | "name" }>
  | { readonly kind: "b"; readonly layer: number; readonly node: number };

/**
 * What numbers, symbols and activations stand for: fractions, residues or polynomials. Null means that there is no value,
 * be it a division by zero or a budget that is spent, and makes everything made of it null.
 */
export interface Interpretation<T> {
  number(value: Fraction): T | null;
  given(symbol: GivenSymbol): T;
  add(left: T, right: T): T | null;
  multiply(left: T, right: T): T | null;
  divide(left: T, right: T): T | null;
  /** g(argument), or g′(argument) with `prime`; `fn` is the name that `statedFunction` gives. */
  call(fn: FunctionName, prime: boolean, argument: T): T | null;
}

export interface Interpreter<T> {
  evaluate(expression: Expression): T | null;
  symbol(symbol: NetworkSymbol): T | null;
}

/**
 * The value of expressions in one network, where z_k^(l) = Σ_j W_jk^(l) a_j^(l−1) + b_k^(l), a_k^(l) = g(z_k^(l)),
 * a^(0) = x and H = a^(L), with a = z in linear layers. Values of nodes are computed once.
 */
export function interpreter<T>(shape: Shape, meaning: Interpretation<T>): Interpreter<T> {
  const known = new Map<string, T | null>();

  const symbol = (of: NetworkSymbol): T | null => {
    const text = symbolText(of, shape);
    const value = known.get(text);
    if (value !== undefined) return value;
    const computed = compute(of);
    known.set(text, computed);
    return computed;
  };

  const compute = (of: NetworkSymbol): T | null => {
    switch (of.kind) {
      case "W":
      case "x":
      case "name":
        return meaning.given(of);
      case "b":
        return meaning.given({ ...of, kind: "b" });
      case "H":
        return symbol({ kind: "a", layer: lastLayer(shape), node: 1 });
      case "z":
        return preActivation(of.layer, of.node);
      case "a": {
        const { layer, node } = of;
        if (layer === 0) return symbol({ kind: "x", node });
        const z = symbol({ kind: "z", layer, node });
        const activation = activationOf(shape, layer);
        return activation === "linear" || z === null ? z : call(activation, false, z);
      }
      default:
        return assertNever(of);
    }
  };

  const preActivation = (layer: number, node: number): T | null => {
    const bias = shape.biases ? symbol({ kind: "b", layer, node }) : meaning.number(zero);
    const incoming = Array.from({ length: widthOf(shape, layer - 1) }, (_, i) =>
      both(
        symbol({ kind: "W", layer, from: i + 1, to: node }),
        symbol({ kind: "a", layer: layer - 1, node: i + 1 }),
        meaning.multiply,
      ),
    );
    return incoming.reduce((sum, term) => both(sum, term, meaning.add), bias);
  };

  const call = (fn: FunctionName, prime: boolean, argument: T): T | null =>
    meaning.call(statedFunction(shape, fn) ?? fn, prime, argument);

  const evaluate = (expression: Expression): T | null => {
    switch (expression.kind) {
      case "number":
        return meaning.number(expression.value);
      case "symbol":
        return symbol(expression.symbol);
      case "group":
        return evaluate(expression.of);
      case "call": {
        const argument = evaluate(expression.argument);
        return argument === null ? null : call(expression.fn, expression.prime, argument);
      }
      case "sum":
        return expression.terms
          .map(({ negative, term }) =>
            negative ? both(meaning.number(minusOne), evaluate(term), meaning.multiply) : evaluate(term),
          )
          .reduce((sum, term) => both(sum, term, meaning.add), meaning.number(zero));
      case "product":
        return expression.factors.reduce(
          (product, { divides, factor }) =>
            both(product, evaluate(factor), divides ? meaning.divide : meaning.multiply),
          meaning.number(one),
        );
      case "power": {
        const base = evaluate(expression.base);
        let power = meaning.number(one);
        for (let i = 0; i < expression.exponent; i++) power = both(power, base, meaning.multiply);
        return power;
      }
      default:
        return assertNever(expression);
    }
  };

  return { evaluate, symbol };
}

const zero = new Fraction(0);
const one = new Fraction(1);
const minusOne = new Fraction(-1);

function both<T>(left: T | null, right: T | null, operation: (left: T, right: T) => T | null): T | null {
  return left === null || right === null ? null : operation(left, right);
}
