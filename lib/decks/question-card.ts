import { plainText } from "@/lib/grading/plain-text";
import { questionFrom } from "@/lib/problems/families";
import type { QuestionSource } from "@/lib/problems/question";
import { contentHash } from "./same-question";

/** A question as the list of its deck shows and finds it, without building it again. */
export interface QuestionCard {
  readonly id: string;
  readonly family: string;
  /** Its `contentHash`: what a step on it saw. */
  readonly hash: string;
  readonly title: string;
  /** How many parts it has; 0 where it cannot be built. */
  readonly parts: number;
  /** What is asked, in plain words: to be searched. */
  readonly words: string;
  /** How many different numbers students get; 1 where everybody has the same. */
  readonly variants: number;
  /** Why it cannot be asked, as a sentence; null where it can. */
  readonly problem: string | null;
}

const mostWords = 400;

/** The card of a question in its notation. */
export function questionCard(source: QuestionSource): QuestionCard {
  const { id, family } = source;
  const variants = 1 + (source.variants?.length ?? 0);
  const built = questionFrom(source);
  const hash = contentHash(source);
  if (!built.ok) return { id, family, hash, title: id, parts: 0, words: "", variants, problem: built.error };
  const { title, stem, parts } = built.value;
  const words = [stem, ...parts.map(({ prompt }) => prompt)].map(plainText).join(" ");
  return {
    id,
    family,
    hash,
    title,
    parts: parts.length,
    words: words.slice(0, mostWords),
    variants,
    problem: null,
  };
}
