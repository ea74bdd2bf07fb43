import { type PartId, splitPartId } from "@/lib/ids";
import { families } from "@/lib/problems/families";
import type { QuestionSource } from "@/lib/problems/question";
import type { Room } from "@/lib/room/room";

/**
 * A new question of the family of a part, in its notation: of difficulty 1 where half of the class or more failed, else
 * of difficulty 2. `share` is 0 … 1. Null where the family draws none. Drawing takes up to 60 ms.
 */
export function followUpOf(
  { questions }: Pick<Room, "questions">,
  part: PartId,
  seed: number,
  share: number,
): QuestionSource | null {
  const { question } = splitPartId(part);
  const source = questions.find(({ id }) => id === question);
  const family = families.find(({ code }) => code === source?.family);
  if (!source || !family) return null;
  const { weightIndex } = source;
  const drawn = family.generate(seed, share >= 1 / 2 ? 1 : 2);
  return weightIndex === undefined ? drawn : { ...drawn, weightIndex };
}
