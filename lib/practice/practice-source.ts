import type { Family } from "@/lib/problems/family";
import type { QuestionSource } from "@/lib/problems/question";
import type { Variant } from "./practice";

/**
 * The question of a variant. Drawn from the negative of its seed: the id of a question that was drawn for a lecture tells
 * its family, seed and level to every phone, and whoever asks practice for these must not be given that question's solution.
 */
export function practiceSource(
  family: Pick<Family, "generate">,
  { seed, level, notation }: Variant,
): QuestionSource {
  const { id: drawn, ...source } = family.generate(-seed, level);
  return { ...source, id: drawn.replace(`${-seed}`, `${seed}`), weightIndex: notation };
}
