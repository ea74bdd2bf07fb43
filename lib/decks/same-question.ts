import { textHash } from "@/lib/expression/keyed-hash";
import type { QuestionSource } from "@/lib/problems/question";

/**
 * A short name of what a question says, whatever its id and its notation: of what was seen, where the whole is not at hand.
 * 53 bits, not a secret.
 */
export function contentHash({ family, params, variants }: QuestionSource): string {
  return textHash(sortedJson({ family, params, variants }), 0).toString(36);
}

/** Whether two are the same question, id and notation included: what was stored and read again is. */
export function isSameQuestion(one: QuestionSource, other: QuestionSource): boolean {
  return sortedJson(one) === sortedJson(other);
}

/** JSON whatever the order in which names were written. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
