import { bucketOfKey } from "@/lib/grading/grade";
import { type Rule, rules } from "@/lib/network/catalogue";
import { mutatedDerivative } from "@/lib/network/misconception";
import type { Network } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";
import { rationalText } from "@/lib/network/rational";
import type { Key, Markup, Misconception } from "./question";
import { ruleLabels } from "./rule-labels";

/** What somebody answers who works by a rule; null where the rule does not apply. */
export interface Prediction {
  readonly code: string;
  readonly label: Markup;
  readonly answer: Key | null;
}

/** The predictions that can be told from the right answer: a rule that leads to the key explains no wrong answer. */
export function misconceptionsOf(key: Key, predictions: readonly Prediction[]): readonly Misconception[] {
  return predictions
    .flatMap(({ code, label, answer }) => (answer ? [{ code, label, bucket: bucketOfKey(answer) }] : []))
    .filter(({ bucket }) => bucket !== bucketOfKey(key));
}

/** Named only where the rules that they are variants of predict something else. */
const variants: Partial<Record<Rule, readonly Rule[]>> = { PS: ["P1", "PL"], NA: ["G1"] };

/**
 * The wrong derivatives of one quantity, or of all entries of a vector by the same rule. `known` is the layer whose
 * ∂H/∂z the problem tells, if it does.
 */
export function derivativeMisconceptions(
  key: Key,
  network: Network,
  quantities: readonly Quantity[],
  known: number | null = null,
): readonly Misconception[] {
  const answer = (rule: Rule): Key | null => {
    const cells = quantities.flatMap((quantity) => mutatedDerivative(network, quantity, rule, known) ?? []);
    return cells.length < quantities.length ? null : { type: "vector", cells: cells.map(rationalText) };
  };
  const found = misconceptionsOf(
    key,
    rules.map((code) => ({ code, label: ruleLabels[code], answer: answer(code) })),
  );
  const origins = (code: string) => rules.flatMap((rule) => (rule === code ? (variants[rule] ?? []) : []));
  return found.filter(
    ({ code, bucket }) =>
      !found.some((other) => other.bucket === bucket && origins(code).some((rule) => rule === other.code)),
  );
}
