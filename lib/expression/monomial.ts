import Fraction from "fraction.js";
import type { FunctionName } from "./shape";
import type { NetworkSymbol } from "./symbol";

/** What a monomial is made of: a symbol, g′(z_k^(l)), or g or g′ of anything that is no z of the network. */
export type AtomMeaning =
  | NetworkSymbol
  | { readonly kind: "slope"; readonly layer: number; readonly node: number }
  | {
      readonly kind: "call";
      readonly fn: FunctionName;
      readonly prime: boolean;
      /** The atom that it is g or g′ of, if it is of a single one. */
      readonly of: AtomMeaning | null;
    };

export interface Atom {
  /** The atom's name, W_21^(2); the same text is the same atom. */
  readonly text: string;
  readonly meaning: AtomMeaning;
}

/** An atom to a power; the exponent is never 0, and negative below the bar. */
export interface Power {
  readonly atom: Atom;
  readonly exponent: number;
}

/** coefficient · Π powers, the atoms in order from the input to the output. */
export interface Monomial {
  readonly coefficient: Fraction;
  readonly powers: readonly Power[];
}

/** What two monomials share that can be added up. */
export function monomialKey({ powers }: Monomial): string {
  return powers
    .map(({ atom, exponent }) => (exponent === 1 ? atom.text : `${atom.text}^${exponent}`))
    .join(" ");
}

export function multiplyMonomials(left: Monomial, right: Monomial): Monomial {
  const powers: Power[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const a = left.powers[i];
    const b = right.powers[j];
    if (a === undefined && b === undefined) break;
    const order = a === undefined ? 1 : b === undefined ? -1 : compareAtoms(a.atom, b.atom);
    if (order <= 0) i++;
    if (order >= 0) j++;
    const exponent = (order <= 0 ? (a?.exponent ?? 0) : 0) + (order >= 0 ? (b?.exponent ?? 0) : 0);
    const atom = order <= 0 ? a?.atom : b?.atom;
    if (atom && exponent !== 0) powers.push({ atom, exponent });
  }
  return { coefficient: timesCoefficient(left.coefficient, right.coefficient), powers };
}

/** Most coefficients are 1, and reducing a fraction is what a product of monomials would mostly do. */
function timesCoefficient(left: Fraction, right: Fraction): Fraction {
  if (isOne(left)) return right;
  return isOne(right) ? left : left.mul(right);
}

function isOne({ s, n, d }: Fraction): boolean {
  return s === 1n && n === 1n && d === 1n;
}

/** 1/monomial; the coefficient must not be 0. */
export function invertMonomial({ coefficient, powers }: Monomial): Monomial {
  return {
    coefficient: coefficient.inverse(),
    powers: powers.map(({ atom, exponent }) => ({ atom, exponent: -exponent })),
  };
}

/** W_22^(2) g'(z_2^(2)) W_21^(3), 1/2 (x_1)^2 / y: the text the parser reads back. `sign` is left to the sum. */
export function monomialText({ coefficient, powers }: Monomial): string {
  const size = coefficient.abs();
  const above = powers.filter(({ exponent }) => exponent > 0).map(powerText);
  const below = powers.filter(({ exponent }) => exponent < 0).map(powerText);
  if (!size.equals(1) || above.length === 0) above.unshift(size.toFraction());
  if (below.length === 0) return above.join(" ");
  return `${above.join(" ")} / ${below.length === 1 ? below.join("") : `(${below.join(" ")})`}`;
}

function powerText({ atom, exponent }: Power): string {
  return Math.abs(exponent) === 1 ? atom.text : `(${atom.text})^${Math.abs(exponent)}`;
}

/** Names, inputs, then layer by layer: weights, biases, z, g′, a. */
export function compareAtoms(left: Atom, right: Atom): number {
  if (left.text === right.text) return 0;
  const a = place(left.meaning);
  const b = place(right.meaning);
  for (const [i, rank] of a.entries()) {
    const difference = rank - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.text < right.text ? -1 : 1;
}

/** By the first atom that differs, so that the paths of a sum stand in the order of their nodes. */
export function orderOfMonomials(left: Monomial, right: Monomial): number {
  for (const [i, a] of left.powers.entries()) {
    const b = right.powers[i];
    if (b === undefined) return 1;
    const order = compareAtoms(a.atom, b.atom) || b.exponent - a.exponent;
    if (order !== 0) return order;
  }
  return left.powers.length - right.powers.length;
}

function place(meaning: AtomMeaning): readonly number[] {
  switch (meaning.kind) {
    case "name":
      return [-1, 0, 0, 0];
    case "x":
      return [0, 4, meaning.node, 0];
    case "W":
      return [meaning.layer, 0, meaning.from, meaning.to];
    case "b":
      return [meaning.layer, 1, meaning.node, 0];
    case "z":
      return [meaning.layer, 2, meaning.node, 0];
    case "slope":
      return [meaning.layer, 3, meaning.node, 0];
    case "a":
      return [meaning.layer, 4, meaning.node, 0];
    case "call":
      return meaning.of === null ? [98, 5, 0, 0] : [...place(meaning.of).slice(0, 1), 5, 0, 0];
    case "H":
      return [99, 0, 0, 0];
  }
}

export const unit: Monomial = { coefficient: new Fraction(1), powers: [] };
