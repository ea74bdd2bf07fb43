import type { QuestionSource } from "@/lib/problems/question";

/** A question as a deck holds it: how weights are written is the deck's to say. */
export function storedQuestion({ id, family, params, variants }: QuestionSource) {
  return { id, family, params, ...(variants ? { variants: [...variants] } : {}) };
}
