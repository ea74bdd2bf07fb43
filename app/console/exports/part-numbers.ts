import { partNumber } from "@/app/review/part-number";
import { type PartId, splitPartId } from "@/lib/ids";
import type { Room } from "@/lib/room/room";

/** How the screens call the parts of a room, without typesetting any: "3", or "3b" where a question has several. */
export function partNumbers({
  questions,
  parts,
}: Pick<Room, "questions" | "parts">): ReadonlyMap<PartId, string> {
  const ids = parts.map(({ id }) => id);
  return new Map(
    questions.flatMap(({ id }, index) => {
      const own = ids.filter((part) => splitPartId(part).question === id);
      return own.map((part, place) => {
        const counted = { question: index + 1, part: place + 1, parts: own.length };
        return [part, partNumber(counted)] as const;
      });
    }),
  );
}
