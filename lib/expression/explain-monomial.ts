import type { AtomMeaning, Monomial } from "./monomial";

/**
 * Mistakes inside one product, by the codes of problems.md section 3: SW two indices of a weight swapped (as a transposed
 * matrix does), DL another layer's weight, G1 g′ forgotten, GA a for g′(z), GZ z for g′(z), SD g′(a) for g′(z), GS g′ at another node, U later
 * weights or everything after a layer forgotten, WW a weight too many, IX input factor forgotten, IZ z for it, IN the
 * activation of the wrong end, SG sign.
 */
export const productMistakes = [
  "SW",
  "DL",
  "G1",
  "GA",
  "GZ",
  "SD",
  "GS",
  "U",
  "WW",
  "IX",
  "IZ",
  "IN",
  "SG",
] as const;
export type ProductMistake = (typeof productMistakes)[number];

/** What turns one product into another: atoms as often as they are missing or too many. */
export interface MonomialDifference {
  readonly missing: readonly AtomMeaning[];
  readonly extra: readonly AtomMeaning[];
  readonly sameNumber: boolean;
  readonly oppositeNumber: boolean;
}

export function differenceOf(key: Monomial, answer: Monomial): MonomialDifference {
  return {
    missing: surplus(key, answer),
    extra: surplus(answer, key),
    sameNumber: key.coefficient.equals(answer.coefficient),
    oppositeNumber: key.coefficient.equals(answer.coefficient.neg()),
  };
}

/** The atoms of a product, each as often as it stands there; below the bar they do not count. */
export function atomsOf({ powers }: Monomial): readonly AtomMeaning[] {
  return powers.flatMap(({ atom, exponent }) =>
    Array.from({ length: Math.max(0, exponent) }, () => atom.meaning),
  );
}

function surplus(of: Monomial, over: Monomial): readonly AtomMeaning[] {
  const exponents = new Map(over.powers.map(({ atom, exponent }) => [atom.text, exponent]));
  return of.powers.flatMap(({ atom, exponent }) =>
    Array.from({ length: Math.max(0, exponent - (exponents.get(atom.text) ?? 0)) }, () => atom.meaning),
  );
}

/** Each single mistake that makes this answer of this key. Usually one; none for what is not in the catalogue. */
export function mistakesBetween(key: Monomial, answer: Monomial): readonly ProductMistake[] {
  const { missing, extra, sameNumber, oppositeNumber } = differenceOf(key, answer);
  if (missing.length === 0 && extra.length === 0) return oppositeNumber ? ["SG"] : [];
  if (!sameNumber || [...key.powers, ...answer.powers].some(({ exponent }) => exponent < 0)) return [];
  if (extra.length === 0) return forgotten(missing, atomsOf(key));
  if (missing.length === 0) return extra.length === 1 && extra[0]?.kind === "W" ? ["WW"] : [];
  return replacements
    .filter(([, replaces]) => pairsUp(missing, extra, replaces))
    .map(([code]) => code)
    .filter((code) => code !== "DL" || missing.length === 1); // W_12 W_21 of two layers are swapped, not exchanged
}

function forgotten(missing: readonly AtomMeaning[], all: readonly AtomMeaning[]): readonly ProductMistake[] {
  const codes: ProductMistake[] = [];
  if (missing.every(({ kind }) => kind === "slope")) codes.push("G1");
  const isPart = missing.length < all.length;
  if (isPart && (missing.every(({ kind }) => kind === "W") || isTail(missing, all))) codes.push("U");
  const [only, another] = missing;
  if (!another && (only?.kind === "a" || only?.kind === "x")) codes.push("IX");
  return codes;
}

/** Whether all weights and slopes after some layer are missing, and nothing else. */
function isTail(missing: readonly AtomMeaning[], all: readonly AtomMeaning[]): boolean {
  const layers = missing.flatMap((atom) => (isLater(atom) ? [atom.layer] : []));
  const first = Math.min(...layers);
  const tail = all.filter((atom) => isLater(atom) && atom.layer >= first);
  return (
    layers.length === missing.length &&
    tail.length === missing.length &&
    missing.some(({ kind }) => kind === "W")
  );
}

function isLater(atom: AtomMeaning): atom is Extract<AtomMeaning, { kind: "W" | "slope" }> {
  return atom.kind === "W" || atom.kind === "slope";
}

const replacements: readonly (readonly [
  ProductMistake,
  (right: AtomMeaning, typed: AtomMeaning) => boolean,
])[] = [
  [
    "SW",
    (right, typed) =>
      right.kind === "W" &&
      typed.kind === "W" &&
      right.layer === typed.layer &&
      right.from === typed.to &&
      right.to === typed.from,
  ],
  [
    "DL",
    (right, typed) =>
      right.kind === "W" &&
      typed.kind === "W" &&
      right.layer !== typed.layer &&
      right.from === typed.from &&
      right.to === typed.to,
  ],
  ["GA", (right, typed) => right.kind === "slope" && typed.kind === "a" && isSameNode(right, typed)],
  ["GZ", (right, typed) => right.kind === "slope" && typed.kind === "z" && isSameNode(right, typed)],
  [
    "SD",
    (right, typed) =>
      right.kind === "slope" &&
      typed.kind === "call" &&
      typed.prime &&
      typed.of?.kind === "a" &&
      isSameNode(right, typed.of),
  ],
  ["GS", (right, typed) => right.kind === "slope" && typed.kind === "slope" && !isSameNode(right, typed)],
  ["IZ", (right, typed) => right.kind === "a" && typed.kind === "z" && isSameNode(right, typed)],
  [
    "IN",
    (right, typed) =>
      (right.kind === "a" && typed.kind === "a" && typed.layer === right.layer + 1) ||
      (right.kind === "x" && typed.kind === "a" && typed.layer === 1),
  ],
];

interface Node {
  readonly layer: number;
  readonly node: number;
}

function isSameNode(left: Node, right: Node): boolean {
  return left.layer === right.layer && left.node === right.node;
}

/** Whether every missing atom was replaced by an extra one in this way. */
function pairsUp(
  missing: readonly AtomMeaning[],
  extra: readonly AtomMeaning[],
  replaces: (right: AtomMeaning, typed: AtomMeaning) => boolean,
): boolean {
  if (missing.length !== extra.length) return false;
  const left = [...extra];
  return missing.every((right) => {
    const i = left.findIndex((typed) => replaces(right, typed));
    if (i >= 0) left.splice(i, 1);
    return i >= 0;
  });
}
