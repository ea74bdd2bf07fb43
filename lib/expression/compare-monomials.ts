import { canonicalForm } from "./canonical-form";
import { atomsOf, mistakesBetween, type ProductMistake, productMistakes } from "./explain-monomial";
import type { Expression } from "./expression";
import { invertMonomial, type Monomial, monomialKey, multiplyMonomials, unit } from "./monomial";
import {
  type Budget,
  commonFactor,
  multiplyPolynomials,
  type Polynomial,
  polynomialOf,
  polynomialText,
  sortedMonomials,
} from "./polynomial";
import type { Shape } from "./shape";

/**
 * Mistakes of a whole sum: P1, PL and PS only the first, last or same-numbered path kept, P other paths lost, PX paths multiplied instead of
 * added, SP a product written as a sum, OF the factor already printed before the blank repeated.
 */
export type SumMistake = "P1" | "PL" | "PS" | "P" | "PX" | "SP" | "OF";
export type Mistake = ProductMistake | SumMistake;

/** Monomials of both, of the key alone and of the answer alone, in the order of the paths. */
export interface SharedMonomials {
  readonly common: readonly Monomial[];
  readonly missing: readonly Monomial[];
  readonly extra: readonly Monomial[];
}

export interface MonomialComparison extends SharedMonomials {
  /** What each missing monomial may have become, with the mistakes that do it. */
  readonly pairs: readonly MonomialPair[];
  /** Every single mistake that explains the whole answer. */
  readonly candidates: readonly Mistake[];
  /** The mistake, if exactly one explains the answer. */
  readonly label: Mistake | null;
  /** The share of the key's monomials that the answer has, 0 … 1. */
  readonly pathShare: number;
}

export interface MonomialPair {
  readonly key: Monomial;
  readonly answer: Monomial;
  readonly mistakes: readonly ProductMistake[];
}

/** What an answer has of the key: all that its score needs. Null where one of them has no canonical form. */
export function sharedMonomials(answer: Expression, key: Expression, shape: Shape): SharedMonomials | null {
  const typed = canonicalForm(answer, shape);
  const right = canonicalForm(key, shape);
  return typed && right && shared(typed, right);
}

function shared(typed: Polynomial, right: Polynomial): SharedMonomials {
  const keys = sortedMonomials(right);
  return {
    common: keys.filter((monomial) => has(typed, monomial)),
    missing: keys.filter((monomial) => !has(typed, monomial)),
    extra: sortedMonomials(typed).filter((monomial) => !has(right, monomial)),
  };
}

/**
 * What an answer that is not the key has of it, and which mistake makes it: one catalogued mistake, the same in every
 * product it touches. `outer` is the factor printed before the blank. Null where one of them has no canonical form.
 */
export function compareMonomials(
  answer: Expression,
  key: Expression,
  shape: Shape,
  outer?: Expression,
): MonomialComparison | null {
  const typed = canonicalForm(answer, shape);
  const right = canonicalForm(key, shape);
  if (typed === null || right === null) return null;
  const keys = sortedMonomials(right);
  const { common, missing, extra } = shared(typed, right);
  const pairs = missing.flatMap((monomial) =>
    extra.flatMap((other) => {
      const mistakes = mistakesBetween(monomial, other);
      return mistakes.length > 0 ? [{ key: monomial, answer: other, mistakes }] : [];
    }),
  );
  const candidates: Mistake[] = [
    ...productMistakes.filter((mistake) => explains(mistake, missing, extra, pairs)),
    ...lostPaths(common, missing, extra, keys),
    ...(isProductOfPaths(typed, keys) ? (["PX"] as const) : []),
    ...(isSumOfFactors(missing, extra) ? (["SP"] as const) : []),
    ...(outer && isTimes(typed, right, outer, shape) ? (["OF"] as const) : []),
  ];
  const labels = candidates.filter((code) => code !== "WW" || !candidates.includes("OF"));
  const [label = null] = labels.length === 1 ? labels : [];
  return {
    common,
    missing,
    extra,
    pairs,
    candidates: labels,
    label,
    pathShare: keys.length === 0 ? 0 : common.length / keys.length,
  };
}

function has(polynomial: Polynomial, monomial: Monomial): boolean {
  return polynomial.get(monomialKey(monomial))?.coefficient.equals(monomial.coefficient) ?? false;
}

/** Whether this one mistake turns each missing monomial into an extra one of its own. */
function explains(
  mistake: ProductMistake,
  missing: readonly Monomial[],
  extra: readonly Monomial[],
  pairs: readonly MonomialPair[],
): boolean {
  if (missing.length === 0 || missing.length !== extra.length) return false;
  const left = new Set(extra);
  return missing.every((monomial) => {
    const pair = pairs.find(
      ({ key, answer, mistakes }) => key === monomial && left.has(answer) && mistakes.includes(mistake),
    );
    return pair !== undefined && left.delete(pair.answer);
  });
}

function lostPaths(
  common: readonly Monomial[],
  missing: readonly Monomial[],
  extra: readonly Monomial[],
  keys: readonly Monomial[],
): readonly SumMistake[] {
  if (extra.length > 0 || missing.length === 0 || common.length === 0) return [];
  const [kept, another] = common;
  if (kept === undefined || another !== undefined) return ["P"];
  if (kept === keys[0]) return ["P1"];
  if (kept === keys.at(-1)) return ["PL"];
  return staysAtOneNumber(kept, keys) ? ["PS"] : ["P"];
}

/** Whether a path goes from node to node of the same number wherever it had the choice. */
function staysAtOneNumber(path: Monomial, keys: readonly Monomial[]): boolean {
  const ends = (monomial: Monomial, layer: number) =>
    weightsOf(monomial).flatMap((weight) => (weight.layer === layer ? [weight.to] : []));
  const chosen = weightsOf(path).filter(({ layer, to }) =>
    keys.some((other) => ends(other, layer).some((end) => end !== to)),
  );
  return chosen.length > 0 && chosen.every(({ from, to }) => from === to);
}

function weightsOf(monomial: Monomial) {
  return atomsOf(monomial).flatMap((atom) => (atom.kind === "W" ? [atom] : []));
}

/** The product of all paths, what they share taken once or each time. */
function isProductOfPaths(typed: Polynomial, keys: readonly Monomial[]): boolean {
  if (keys.length < 2) return false;
  const shared = commonFactor(keys);
  const once = keys.reduce(
    (product, monomial) => multiplyMonomials(product, multiplyMonomials(monomial, invertMonomial(shared))),
    shared,
  );
  const eachTime = keys.reduce(multiplyMonomials, unit);
  return [once, eachTime].some((product) => isSame(typed, polynomialOf([product])));
}

/** Whether one product was taken apart into a sum of its factors. */
function isSumOfFactors(missing: readonly Monomial[], extra: readonly Monomial[]): boolean {
  const [product, another] = missing;
  if (product === undefined || another !== undefined || extra.length < 2) return false;
  return isSame(polynomialOf([product]), polynomialOf([extra.reduce(multiplyMonomials, unit)]));
}

function isTimes(typed: Polynomial, right: Polynomial, outer: Expression, shape: Shape): boolean {
  const factor = canonicalForm(outer, shape);
  const budget: Budget = { products: 1_000 };
  const product = factor && multiplyPolynomials(factor, right, budget);
  return product !== null && isSame(typed, product);
}

function isSame(left: Polynomial, right: Polynomial): boolean {
  return polynomialText(left) === polynomialText(right);
}
