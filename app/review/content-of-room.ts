import { setImmediate as nextTurn } from "node:timers/promises";
import type { RoomId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { Question, QuestionSource } from "@/lib/problems/question";
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
export function contentOfRoom(room: Room): RoomContent {
  return known(room) ?? keep(room, room.questions.map(built));
}

/** The same, one question at a time: a lecture in the next room must not wait for all of them. */
export async function preparedContentOfRoom(room: Room): Promise<RoomContent> {
  const questions: Question[] = [];
  for (const source of known(room) ? [] : room.questions) {
    await nextTurn();
    questions.push(built(source));
  }
  return known(room) ?? keep(room, questions);
}

function known({ id, questions }: Room): RoomContent | null {
  const found = kept.get(id);
  return found?.questions === questions.length ? found.content : null;
}

function built(source: QuestionSource): Question {
  const question = questionFrom(source);
  // It was built once when the room opened: that it no longer can be is a bug.
  if (!question.ok) throw new Error(`Question ${source.id} cannot be built: ${question.error}`);
  return question.value;
}

function keep({ id, questions }: Room, all: readonly Question[]): RoomContent {
  const content = roomContent(all);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - mostKept))) kept.delete(oldest);
  kept.set(id, { questions: questions.length, content });
  return content;
}
