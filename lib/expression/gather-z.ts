import { invertMonomial, type Monomial, monomialKey, multiplyMonomials, unit } from "./monomial";
import { type Polynomial, polynomialOf, sortedMonomials } from "./polynomial";
import type { Shape } from "./shape";
import { symbolText } from "./symbol";

/** z_node^(layer) multiplied out. */
export interface NodeSum {
  readonly layer: number;
  readonly node: number;
  readonly sum: Polynomial;
  /** The sum's `polynomialText`. */
  readonly text: string;
}

/**
 * Writes c·z_k^(l) for a polynomial's c·Σ_j W_jk^(l) a_j^(l−1) + c·b_k^(l), so that an answer with a z in it is shown with
 * a z. Sums of one term stay: W_11^(1) x_1 is seldom meant as a z. The result depends on the polynomial alone.
 */
export function gatherZ(polynomial: Polynomial, nodes: readonly NodeSum[], shape: Shape): Polynomial {
  return nodes.toReversed().reduce((rest, node) => gatherNode(rest, node, shape), polynomial);
}

function gatherNode(polynomial: Polynomial, nodeSum: NodeSum, shape: Shape): Polynomial {
  const { layer, node, sum } = nodeSum;
  const [first, ...others] = sortedMonomials(sum);
  if (first === undefined || others.length === 0) return polynomial;
  const symbol = { kind: "z" as const, layer, node };
  const z: Monomial = {
    ...unit,
    powers: [{ atom: { text: symbolText(symbol, shape), meaning: symbol }, exponent: 1 }],
  };
  const rest = new Map(polynomial);
  const gathered: Monomial[] = [];
  for (const monomial of sortedMonomials(polynomial)) {
    if (!contains(monomial, first)) continue;
    const factor = multiplyMonomials(monomial, invertMonomial(first));
    const terms = [monomial, ...others.map((term) => multiplyMonomials(factor, term))];
    if (!terms.every((term) => rest.get(monomialKey(term))?.coefficient.equals(term.coefficient))) continue;
    for (const term of terms) rest.delete(monomialKey(term));
    gathered.push(multiplyMonomials(factor, z));
  }
  if (gathered.length === 0) return polynomial;
  // A z squared leaves terms with another z in their factor, which can be gathered in turn.
  return gatherNode(polynomialOf([...rest.values(), ...gathered]), nodeSum, shape);
}

function contains(monomial: Monomial, part: Monomial): boolean {
  return part.powers.every(({ atom, exponent }) =>
    monomial.powers.some((power) => power.atom.text === atom.text && power.exponent >= exponent),
  );
}
