import { bucketOfKey } from "@/lib/grading/grade";
import { type Rule, rules } from "@/lib/network/catalogue";
import { mutatedDerivative } from "@/lib/network/misconception";
import type { Network } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";
import { rationalText } from "@/lib/network/rational";
import type { HiddenMisconception, Key, Markup, Misconception, Part } from "./question";
import { ruleLabels } from "./rule-labels";

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

/**
 * The wrong derivatives of one quantity, or of all entries of a vector by the same rule. `known` is the layer whose
 * ∂H/∂z the problem tells, if it does.
 */
export function derivativeMisconceptions(
  key: Key,
  network: Network,
  quantities: readonly Quantity[],
  known: number | null = null,
): Shown {
  const answer = (rule: Rule): Key | null => {
    const cells = quantities.flatMap(
      (quantity) => mutatedDerivative(network, quantity, [rule], { known }) ?? [],
    );
    return cells.length < quantities.length ? null : { type: "vector", cells: cells.map(rationalText) };
  };
  const found = misconceptionsOf(
    key,
    rules.map((code) => ({ code, label: ruleLabels[code], answer: answer(code) })),
  );
  const origins = (code: string) => rules.flatMap((rule) => (rule === code ? (variants[rule] ?? []) : []));
  const isNews = ({ code, bucket }: Misconception) =>
    !found.misconceptions.some(
      (other) => other.bucket === bucket && origins(code).some((rule) => rule === other.code),
    );
  return {
    misconceptions: found.misconceptions.filter(isNews),
    hidden: found.hidden.filter(({ code }) => origins(code).length === 0),
  };
}
