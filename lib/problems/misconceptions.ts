import { bucketOfKey } from "@/lib/grading/bucket";
import { type Rule, rules } from "@/lib/network/catalogue";
import { forward } from "@/lib/network/forward";
import { mutatedDerivative } from "@/lib/network/misconception";
import type { Network, WeightPlace } from "@/lib/network/network";
import { type Objective, theOutput } from "@/lib/network/objective";
import type { Quantity } from "@/lib/network/quantity";
import { rationalText } from "@/lib/network/rational";
import { once } from "@/lib/once";
import { hasZeroZ } from "./draw-network";
import type { HiddenMisconception, Key, Markup, Misconception, Part } from "./question";
import { labelOf } from "./rule-labels";
import { concerns } from "./rule-scope";

/** What somebody answers who works by a rule; null where the rule does not apply. */
export interface Prediction {
  readonly code: string;
  readonly label: Markup;
  readonly answer: Key | null;
}

/** What a part can show of the mistakes that lead somewhere, and what it hides. */
type Shown = Pick<Part, "misconceptions" | "hidden">;

/** Sorts the predictions: a rule that leads to the key explains no wrong answer, so that the part hides it. */
export function misconceptionsOf(key: Key, predictions: readonly Prediction[]): Shown {
  const right = bucketOfKey(key);
  const misconceptions: Misconception[] = [];
  const hidden: HiddenMisconception[] = [];
  for (const { code, label, answer } of predictions) {
    if (answer === null) continue;
    const bucket = bucketOfKey(answer);
    if (bucket === right) hidden.push({ code, label });
    else misconceptions.push({ code, label, bucket });
  }
  return { misconceptions, hidden };
}

/** Named only where the rules that they are variants of predict something else. */
const variants: Partial<Record<Rule, readonly Rule[]>> = { PS: ["P1", "PL"], NA: ["G1"] };

export interface DerivativeOptions {
  /** The layer whose ∂/∂z the problem tells, if it does. */
  readonly known?: number;
  readonly objective?: Objective;
  /** All places of the one weight that is asked for. */
  readonly shared?: readonly WeightPlace[];
  /** Further wrong answers that no rule of the catalogue makes. */
  readonly further?: readonly Prediction[];
  /** Rules that say nothing about this part. */
  readonly without?: readonly Rule[];
}

/**
 * The wrong derivatives of the quantities that make up a key, all by the same rule: one for a number, one for each cell of
 * a vector or, row by row, of a matrix. Pairs are of two rules that are no variants of others, and only those that lead
 * to an answer of their own.
 */
export function derivativeMisconceptions(
  key: Key,
  network: Network,
  quantities: readonly Quantity[],
  { known, objective = theOutput, shared, further = [], without = [] }: DerivativeOptions = {},
): Pick<Part, "misconceptions" | "hidden" | "pairs"> {
  const options = { known: known ?? null, objective, ...(shared ? { shared } : {}) };
  const answer = (broken: readonly Rule[]): Key | null => {
    const cells = quantities.flatMap(
      (quantity) => mutatedDerivative(network, quantity, broken, options) ?? [],
    );
    return cells.length < quantities.length ? null : likeKey(key, cells.map(rationalText));
  };
  const applied = rules.filter(
    (rule) =>
      !without.includes(rule) &&
      (rule !== "GO" || hasZeroZ(forward(network))) &&
      quantities.some((quantity) => concerns(rule, { network, quantity, objective, known: known ?? null })),
  );
  const found = misconceptionsOf(key, [
    ...applied.map((code) => ({ code, label: labelOf(code), answer: answer([code]) })),
    ...further,
  ]);
  const origins = (code: string) => applied.flatMap((rule) => (rule === code ? (variants[rule] ?? []) : []));
  const isNews = ({ code, bucket }: Misconception) =>
    !found.misconceptions.some(
      (other) => other.bucket === bucket && origins(code).some((rule) => rule === other.code),
    );
  const taken = new Set([bucketOfKey(key), ...found.misconceptions.map(({ bucket }) => bucket)]);
  const pairs = () =>
    pairsOf(applied.filter((rule) => !variants[rule])).flatMap((pair): readonly Misconception[] => {
      const wrong = answer(pair);
      const bucket = wrong && bucketOfKey(wrong);
      const code = pair.join("+");
      return bucket === null || taken.has(bucket) ? [] : [{ code, label: labelOf(code), bucket }];
    });
  return {
    misconceptions: found.misconceptions.filter(isNews),
    // Of 0 there is no wrong sign.
    hidden: found.hidden.filter(({ code }) => origins(code).length === 0 && code !== "SG"),
    pairs: once(pairs),
  };
}

/** Cells in the form of a key: its number, its entries, or its rows one after the other. */
export function likeKey(key: Key, cells: readonly string[]): Key {
  switch (key.type) {
    case "matrix": {
      const columns = key.rows[0]?.length ?? 1;
      return { type: "matrix", rows: key.rows.map((_, i) => cells.slice(i * columns, (i + 1) * columns)) };
    }
    case "number":
      return { type: "number", value: cells.join(";") };
    default:
      return { type: "vector", cells };
  }
}

function pairsOf<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((first, i) => all.slice(i + 1).map((second) => [first, second] as const));
}
