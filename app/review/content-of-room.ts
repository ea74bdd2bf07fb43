import type { RoomId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import { type RoomContent, roomContent } from "@/lib/room/content";
import type { Room } from "@/lib/room/room";

const kept = new Map<
  RoomId,
  { readonly questions: Room["questions"]["length"]; readonly content: RoomContent }
>();
const mostKept = 8;

/**
 * What a room shows, typeset once: at the end of a lecture the whole class opens its review in the same minute. The
 * questions of a room never change; at most one is improvised.
 */
export function contentOfRoom({ id, questions }: Room): RoomContent {
  const known = kept.get(id);
  if (known?.questions === questions.length) return known.content;
  const content = roomContent(
    questions.map((source) => {
      const question = questionFrom(source);
      // It was built once when the room opened: that it no longer can be is a bug.
      if (!question.ok) throw new Error(`Question ${source.id} cannot be built: ${question.error}`);
      return question.value;
    }),
  );
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - mostKept))) kept.delete(oldest);
  kept.set(id, { questions: questions.length, content });
  return content;
}
