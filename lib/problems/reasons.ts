import type { PartDraft } from "./family";
import type { Markup, Misconception } from "./question";

/** Why somebody says True, or False: a sentence that is plausible to whoever holds it, of at most 60 characters or so. */
export interface Reason {
  readonly code: string;
  readonly label: Markup;
}

export interface Reasoned {
  readonly value: boolean;
  /** The code of the reason that is right, on the side of `value`. */
  readonly right: string;
  /** As many on either side, in an order that does not depend on which of them is right. */
  readonly reasons: { readonly true: readonly Reason[]; readonly false: readonly Reason[] };
}

/**
 * True or False with a reason: answer, key and what each other reason is consistent with, also where the value is right.
 * Throws where one side has more reasons than the other, since their number would then tell something.
 */
export function trueFalsePart({
  value,
  right,
  reasons,
}: Reasoned): Required<Pick<PartDraft, "answer" | "key" | "misconceptions">> {
  if (reasons.true.length !== reasons.false.length)
    throw new Error("One side has more reasons than the other");
  const side = value ? reasons.true : reasons.false;
  if (!side.some(({ code }) => code === right)) throw new Error(`${right} is no reason for ${value}`);
  const options = (all: readonly Reason[]) => all.map(({ code, label }) => ({ id: code, label }));
  const wrong = (said: boolean, all: readonly Reason[]): readonly Misconception[] =>
    all
      .filter(({ code }) => said !== value || code !== right)
      .map(({ code, label }) => ({ code, label, bucket: `${said}:${code}` }));
  return {
    answer: { type: "trueFalse", reasons: { true: options(reasons.true), false: options(reasons.false) } },
    key: { type: "trueFalse", value, reason: right },
    misconceptions: [...wrong(true, reasons.true), ...wrong(false, reasons.false)],
  };
}
