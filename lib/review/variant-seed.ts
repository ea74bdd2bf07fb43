import { difficulties } from "@/lib/problems/family";
import type { QuestionSource } from "@/lib/problems/question";

/**
 * The seed that a question was drawn from, as a family names what it generates: `code-seed-difficulty`. Null for
 * questions that a person wrote or that were improvised.
 */
export function variantSeed({ id, family }: Pick<QuestionSource, "id" | "family">): number | null {
  if (!id.startsWith(`${family}-`)) return null;
  const [, seed, difficulty] = /^(\d+)-(\d)$/.exec(id.slice(family.length + 1)) ?? [];
  return seed !== undefined && difficulties.some((one) => `${one}` === difficulty) ? Number(seed) : null;
}
