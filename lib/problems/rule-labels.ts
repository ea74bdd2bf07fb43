import { countSentences } from "./count-sentences";
import { familyWords } from "./family-words";
import { furtherSentences } from "./further-sentences";
import type { Markup } from "./question";
import { type RuleWords, ruleWords } from "./rule-words";
import { stepSentence } from "./step-sentences";

const words: Readonly<Record<string, RuleWords>> = { ...familyWords, ...ruleWords };

/** What a bar says of a rule, so that "consistent with …" reads well before it. */
export const ruleLabels: Readonly<Record<string, Markup>> = Object.fromEntries(
  Object.entries(words).map(([code, { label }]) => [code, label]),
);

/** One full sentence per rule, for a student whose answer fits it. */
export const ruleSentences: Readonly<Record<string, Markup>> = {
  ...furtherSentences,
  ...countSentences,
  ...Object.fromEntries(Object.entries(words).map(([code, { sentence }]) => [code, sentence])),
};

/** The label of a rule, or of two joined by "+". */
export function labelOf(code: string): Markup {
  return code
    .split("+")
    .map((rule) => ruleLabels[rule] ?? rule)
    .join(" and ");
}

/** What is said after the reveal to a student whose answer fits a rule, or two; null where there is nothing to say. */
export function sentenceOf(code: string): Markup | null {
  const sentences = code.split("+").map((rule) => ruleSentences[rule] ?? stepSentence(rule));
  return sentences.includes(null) ? null : sentences.join(" ");
}
