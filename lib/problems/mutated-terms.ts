import type { Factor, Term } from "@/lib/network/paths";
import { exists, type Quantity } from "@/lib/network/quantity";

/** A mistake in a formula: what it makes of one product; null where it finds nothing to change. */
interface TermMistake {
  readonly code: string;
  readonly change: (term: Term, widths: readonly number[]) => Term | null;
}

/** The mistakes of problems.md, section 3, on products of symbols. Each changes one thing only. */
const mistakes: readonly TermMistake[] = [
  { code: "SW", change: (term, widths) => replaced(term, (factor) => swapped(factor, widths)) },
  { code: "DL", change: (term, widths) => firstReplaced(term, (factor) => inOtherLayer(factor, widths)) },
  { code: "G1", change: (term) => without(term, ({ kind }) => kind === "slope") },
  { code: "GA", change: (term) => replaced(term, activationOf) },
  { code: "U", change: withoutLast },
  { code: "IX", change: (term) => without(term, ({ kind }) => kind === "a" || kind === "x") },
  { code: "IN", change: withFarEnd },
];

/** What each mistake makes of a product, where it changes it and leaves a product. */
export function mutatedTerms(
  term: Term,
  widths: readonly number[],
): readonly { readonly code: string; readonly term: Term }[] {
  return mistakes.flatMap(({ code, change }) => {
    const changed = change(term, widths);
    return changed === null || changed.length === 0 ? [] : [{ code, term: changed }];
  });
}

/** Every factor that a mistake touches; null where it touches none. */
function replaced(term: Term, change: (factor: Factor) => Factor | null): Term | null {
  return term.some((factor) => change(factor) !== null)
    ? term.map((factor) => change(factor) ?? factor)
    : null;
}

function firstReplaced(term: Term, change: (factor: Factor) => Factor | null): Term | null {
  const at = term.findIndex((factor) => change(factor) !== null);
  return at < 0 ? null : term.map((factor, i) => (i === at ? (change(factor) ?? factor) : factor));
}

function without(term: Term, isLost: (factor: Factor) => boolean): Term | null {
  return term.some(isLost) ? term.filter((factor) => !isLost(factor)) : null;
}

function swapped(factor: Factor, widths: readonly number[]): Factor | null {
  if (factor.kind !== "W" || factor.from === factor.to) return null;
  const other = { ...factor, from: factor.to, to: factor.from };
  return exists(widths, other) ? other : null;
}

function inOtherLayer(factor: Factor, widths: readonly number[]): Factor | null {
  if (factor.kind !== "W") return null;
  const other = { ...factor, layer: factor.layer - 1 };
  return other.layer >= 1 && exists(widths, other) ? other : null;
}

function activationOf(factor: Factor): Factor | null {
  return factor.kind === "slope" ? { kind: "a", layer: factor.layer, node: factor.node } : null;
}

/** All weights behind the first slope or weight forgotten: only what is near. */
function withoutLast(term: Term): Term | null {
  const weights = term.filter(({ kind }) => kind === "W");
  const last = weights.at(-1);
  return term.length < 2 || last === undefined ? null : term.filter((factor) => factor !== last);
}

/** The activation at the far end of the weight asked for: that of the node whose slope is the next factor. */
function withFarEnd(term: Term): Term | null {
  const [entering, slope] = term;
  if (!entering || slope?.kind !== "slope" || (entering.kind !== "a" && entering.kind !== "x")) return null;
  return [{ kind: "a", layer: slope.layer, node: slope.node }, ...term.slice(1)];
}

/** The factors that all terms share at their beginning, and what is left of each. */
export function factoredOut(terms: readonly Term[]): {
  readonly outer: Term;
  readonly rests: readonly Term[];
} {
  const [first = [], ...others] = terms;
  const id = (factor: Factor | undefined) => JSON.stringify(factor);
  const length = first.findIndex((factor, i) => others.some((other) => id(other[i]) !== id(factor)));
  const shared = others.length === 0 ? 0 : length < 0 ? first.length : length;
  return { outer: first.slice(0, shared), rests: terms.map((term) => term.slice(shared)) };
}

/** Whether a factor names something that a network of these widths has. */
export function isThere(widths: readonly number[], factor: Factor): boolean {
  const quantity: Quantity = factor.kind === "slope" ? { ...factor, kind: "z" } : factor;
  return exists(widths, quantity);
}
