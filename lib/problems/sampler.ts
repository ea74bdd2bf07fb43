import { families } from "./families";
import type { QuestionSource } from "./question";

export const samplerDeckId = "one-of-each";
const seed = 1;

/** One drawn question of every family, in the order of the list: to look at, and to take from. */
export function samplerDeck() {
  const questions: readonly QuestionSource[] = families.map((family) => family.generate(seed, 2));
  return {
    title: "One of each kind",
    description: `${questions.length} questions with numbers of their own, one of each kind: run them as they are, or see what there is.`,
    questions,
  };
}
