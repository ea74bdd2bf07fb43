import type Fraction from "fraction.js";
import {
  type Atom,
  compareAtoms,
  invertMonomial,
  type Monomial,
  monomialKey,
  monomialText,
  multiplyMonomials,
  orderOfMonomials,
  type Power,
  unit,
} from "./monomial";

/** A sum of monomials by `monomialKey`; none has the coefficient 0. Exponents may be negative. */
export type Polynomial = ReadonlyMap<string, Monomial>;

/** Monomials of the largest polynomial. */
const mostMonomials = 500;

/** How many products of monomials may still be formed, so that (a+b+c)^12 to the 12th is given up early. */
export interface Budget {
  products: number;
}

export function polynomialOf(monomials: readonly Monomial[]): Polynomial {
  const sum = new Map<string, Monomial>();
  for (const monomial of monomials) accumulate(sum, monomial);
  return sum;
}

export function constant(value: Fraction): Polynomial {
  return polynomialOf([{ coefficient: value, powers: [] }]);
}

export function single(atom: Atom): Polynomial {
  return polynomialOf([{ ...unit, powers: [{ atom, exponent: 1 }] }]);
}

export function addPolynomials(left: Polynomial, right: Polynomial): Polynomial | null {
  const sum = new Map(left);
  for (const monomial of right.values()) accumulate(sum, monomial);
  return sum.size > mostMonomials ? null : sum;
}

/** Null beyond 500 monomials or the budget. */
export function multiplyPolynomials(left: Polynomial, right: Polynomial, budget: Budget): Polynomial | null {
  budget.products -= left.size * right.size;
  if (budget.products < 0) return null;
  const sum = new Map<string, Monomial>();
  for (const a of left.values()) for (const b of right.values()) accumulate(sum, multiplyMonomials(a, b));
  return sum.size > mostMonomials ? null : sum;
}

/**
 * left / right where the quotient is a polynomial, negative exponents allowed; null where it is not. Long division in the
 * lexicographic order of the atoms' names, once what all monomials of either side share is taken out.
 */
export function dividePolynomials(left: Polynomial, right: Polynomial, budget: Budget): Polynomial | null {
  const shared = invertMonomial(commonFactor([...right.values()]));
  const divisor = scaled(right, shared);
  const lead = leading(divisor);
  if (lead === null) return null;
  const outer = commonFactor([...left.values()]);
  let rest = scaled(left, invertMonomial(outer));
  const quotient: Monomial[] = [];
  for (let top = leading(rest); top !== null; top = leading(rest)) {
    const factor = multiplyMonomials(top, invertMonomial(lead));
    if (factor.powers.some(({ exponent }) => exponent < 0)) return null;
    quotient.push(factor);
    const subtracted = multiplyPolynomials(divisor, polynomialOf([negated(factor)]), budget);
    const next = subtracted && addPolynomials(rest, subtracted);
    if (next === null) return null;
    rest = next;
  }
  return scaled(polynomialOf(quotient), multiplyMonomials(outer, shared));
}

export function scaled(polynomial: Polynomial, factor: Monomial): Polynomial {
  return polynomialOf([...polynomial.values()].map((monomial) => multiplyMonomials(monomial, factor)));
}

export function negated(monomial: Monomial): Monomial {
  return { ...monomial, coefficient: monomial.coefficient.neg() };
}

/** The atoms, to the lowest power that any monomial has them in: 0 where one is without it. */
export function commonFactor(monomials: readonly Monomial[]): Monomial {
  const lowest = new Map<string, Power & { readonly seen: number }>();
  for (const { powers } of monomials)
    for (const { atom, exponent } of powers) {
      const { exponent: known, seen } = lowest.get(atom.text) ?? { exponent, seen: 0 };
      lowest.set(atom.text, { atom, exponent: Math.min(exponent, known), seen: seen + 1 });
    }
  const inOrder = [...lowest.values()].toSorted((a, b) => compareAtoms(a.atom, b.atom));
  const powers = inOrder.flatMap(({ atom, exponent, seen }): readonly Power[] => {
    const least = seen < monomials.length ? Math.min(exponent, 0) : exponent;
    return least === 0 ? [] : [{ atom, exponent: least }];
  });
  return { ...unit, powers };
}

/** In the order of the paths, "x_1 g'(z_1^(1)) W_11^(2) + 2 x_2"; "0" for none. Equal polynomials have equal texts. */
export function polynomialText(polynomial: Polynomial): string {
  const text = sortedMonomials(polynomial)
    .map((monomial) => `${monomial.coefficient.s < 0n ? "-" : "+"} ${monomialText(monomial)}`)
    .join(" ");
  if (text === "") return "0";
  return text.startsWith("+ ") ? text.slice(2) : text.replace("- ", "-");
}

export function sortedMonomials(polynomial: Polynomial): readonly Monomial[] {
  return [...polynomial.values()].toSorted(orderOfMonomials);
}

function accumulate(sum: Map<string, Monomial>, monomial: Monomial): void {
  const key = monomialKey(monomial);
  const coefficient = sum.get(key)?.coefficient.add(monomial.coefficient) ?? monomial.coefficient;
  if (coefficient.n === 0n) sum.delete(key);
  else sum.set(key, { ...monomial, coefficient });
}

/** The largest monomial in the lexicographic order, which products respect. */
function leading(polynomial: Polynomial): Monomial | null {
  let largest: Monomial | null = null;
  for (const monomial of polynomial.values())
    if (largest === null || isLarger(monomial, largest)) largest = monomial;
  return largest;
}

function isLarger(left: Monomial, right: Monomial): boolean {
  const ratio = multiplyMonomials(left, invertMonomial(right)).powers;
  const [first] = ratio.toSorted((a, b) => (a.atom.text < b.atom.text ? -1 : 1));
  return (first?.exponent ?? 0) > 0;
}
