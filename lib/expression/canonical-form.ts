import type { Expression } from "./expression";
import { gatherZ, type NodeSum } from "./gather-z";
import { type Interpretation, interpreter } from "./interpret";
import { type Atom, type AtomMeaning, invertMonomial, unit } from "./monomial";
import {
  addPolynomials,
  type Budget,
  constant,
  dividePolynomials,
  multiplyPolynomials,
  type Polynomial,
  polynomialText,
  scaled,
  single,
} from "./polynomial";
import { activationOf, type FunctionName, lastLayer, type Shape, statedFunction, widthOf } from "./shape";
import { symbolText } from "./symbol";

const mostProducts = 2_000;
const mostProductsOfNodes = 20_000;

/**
 * The canonical form: two expressions are equal for every g exactly if their canonical forms are. Everything is
 * multiplied out; a^(0) is x, g(z_j^(l)) is a_j^(l), g′ of what equals z_j^(l) is g′(z_j^(l)), and a sum that equals a
 * z_j^(l) is gathered into it. Null where it is no polynomial (exponents may be negative) or has more than 500 monomials:
 * then only the fingerprint is left.
 */
export function canonicalForm(expression: Expression, shape: Shape): Polynomial | null {
  const known = forms.get(shape) ?? new WeakMap<Expression, Polynomial | null>();
  forms.set(shape, known);
  const found = known.get(expression);
  if (found !== undefined) return found;
  const form = algebraOf(shape).form(expression);
  known.set(expression, form);
  return form;
}

/** Grading, crediting and explaining one answer each ask for its form, and every answer for the key's. */
const forms = new WeakMap<Shape, WeakMap<Expression, Polynomial | null>>();
const algebras = new WeakMap<Shape, Algebra>();

interface Algebra {
  form(expression: Expression): Polynomial | null;
}

/** All that belongs to the network is multiplied out once, so that an answer spends its budget on itself alone. */
function algebraOf(shape: Shape): Algebra {
  const found = algebras.get(shape);
  if (found) return found;
  const budget: Budget = { products: mostProductsOfNodes };
  const meaning = quotients(shape, budget);
  const { evaluate, symbol } = interpreter(shape, meaning);
  for (let layer = 1; layer <= lastLayer(shape); layer++)
    for (let node = 1; node <= widthOf(shape, layer); node++) {
      const z = symbol({ kind: "z", layer, node });
      const sum = z && meaning.polynomial(z);
      if (sum) meaning.recognise({ layer, node, sum, text: polynomialText(sum) });
      symbol({ kind: "a", layer, node });
    }
  symbol({ kind: "H" });
  const algebra: Algebra = {
    form(expression) {
      budget.products = mostProducts;
      const value = evaluate(expression);
      const polynomial = value && meaning.polynomial(value);
      return polynomial && gatherZ(polynomial, meaning.recognised(), shape);
    },
  };
  algebras.set(shape, algebra);
  return algebra;
}

/** The canonical form as text that the parser reads back, or null. */
export function canonicalText(expression: Expression, shape: Shape): string | null {
  const polynomial = canonicalForm(expression, shape);
  return polynomial && polynomialText(polynomial);
}

/** over / under; a sum is not divided by until all is known, as a/(b+c)·(b+c) is a polynomial. */
interface Quotient {
  readonly over: Polynomial;
  readonly under: Polynomial;
}

interface Quotients extends Interpretation<Quotient> {
  polynomial(quotient: Quotient): Polynomial | null;
  /** From now on this sum is known as z_node^(layer). */
  recognise(sum: NodeSum): void;
  recognised(): readonly NodeSum[];
}

function quotients(shape: Shape, budget: Budget): Quotients {
  const nodes: NodeSum[] = [];
  const times = (left: Polynomial, right: Polynomial) => multiplyPolynomials(left, right, budget);
  const whole = (over: Polynomial | null) => (over === null ? null : { over, under: one });
  const quotient = (over: Polynomial | null, under: Polynomial | null) =>
    over === null || under === null ? null : { over, under };

  const polynomial = ({ over, under }: Quotient): Polynomial | null =>
    under === one ? over : dividePolynomials(over, under, budget);

  return {
    number: (value) => whole(constant(value)),
    given: (symbol) => ({ over: single({ text: symbolText(symbol, shape), meaning: symbol }), under: one }),
    add(left, right) {
      if (left.under === one && right.under === one) return whole(addPolynomials(left.over, right.over));
      const a = times(left.over, right.under);
      const b = times(right.over, left.under);
      return a && b && quotient(addPolynomials(a, b), times(left.under, right.under));
    },
    multiply: (left, right) =>
      quotient(
        times(left.over, right.over),
        left.under === one && right.under === one ? one : times(left.under, right.under),
      ),
    divide(left, right) {
      if (right.over.size === 0) return null;
      // Below the bar it would be multiplied with every term that is added later.
      const [monomial, another] = right.under === one ? right.over.values() : [];
      if (monomial && !another)
        return { over: scaled(left.over, invertMonomial(monomial)), under: left.under };
      return quotient(times(left.over, right.under), times(left.under, right.over));
    },
    call(fn, prime, argument) {
      const of = polynomial(argument);
      return of && whole(single(atomOf(fn, prime, of, nodes, shape)));
    },
    polynomial,
    recognise: (node) => void nodes.push(node),
    recognised: () => nodes,
  };
}

/** g or g′ of an argument: an activation or a slope if it is a z of a layer with this activation. */
function atomOf(
  fn: FunctionName,
  prime: boolean,
  argument: Polynomial,
  known: readonly NodeSum[],
  shape: Shape,
): Atom {
  const argumentText = polynomialText(argument);
  const node = known.find(({ text }) => text === argumentText);
  const activation = node ? activationOf(shape, node.layer) : "linear";
  const isActivation = activation !== "linear" && statedFunction(shape, activation) === fn;
  if (node && isActivation && !prime) {
    const meaning: AtomMeaning = { kind: "a", layer: node.layer, node: node.node };
    return { text: symbolText(meaning, shape), meaning };
  }
  const inside = node
    ? symbolText({ kind: "z", layer: node.layer, node: node.node }, shape)
    : polynomialText(gatherZ(argument, known, shape));
  const text = `${fn}${prime ? "'" : ""}(${inside})`;
  if (node && isActivation) return { text, meaning: { kind: "slope", layer: node.layer, node: node.node } };
  return { text, meaning: { kind: "call", fn, prime, of: soleAtom(argument) } };
}

function soleAtom(polynomial: Polynomial): AtomMeaning | null {
  const [monomial, another] = polynomial.values();
  const [power, further] = monomial?.powers ?? [];
  const isSole = monomial?.coefficient.equals(1) && power?.exponent === 1 && !another && !further;
  return isSole ? (power?.atom.meaning ?? null) : null;
}

const one: Polynomial = constant(unit.coefficient);
