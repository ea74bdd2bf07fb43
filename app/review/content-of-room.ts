import { setImmediate as nextTurn } from "node:timers/promises";
import type { RoomId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { Question, QuestionSource } from "@/lib/problems/question";
import { type RoomContent, roomContent } from "@/lib/room/content";
import type { Room } from "@/lib/room/room";

/** The questions of a room with their words, and what they are graded and diagnosed by. */
export interface RoomQuestions {
  readonly questions: readonly Question[];
  readonly content: RoomContent;
}

const kept = new Map<RoomId, RoomQuestions>();
const mostKept = 8;

/**
 * What a room shows, typeset once: at the end of a lecture the whole class opens its review in the same minute. The
 * questions of a room never change; at most one is improvised.
 */
export function contentOfRoom(room: Room): RoomContent {
  return (known(room) ?? keep(room, room.questions.map(built))).content;
}

/** The same, one question at a time: a lecture in the next room must not wait for all of them. */
export async function preparedContentOfRoom(room: Room): Promise<RoomContent> {
  return (await questionsOfRoom(room)).content;
}

/** With the questions themselves, one at a time as well. */
export async function questionsOfRoom(room: Room): Promise<RoomQuestions> {
  const questions: Question[] = [];
  for (const source of known(room) ? [] : room.questions) {
    await nextTurn();
    questions.push(built(source));
  }
  return known(room) ?? keep(room, questions);
}

function known({ id, questions }: Room): RoomQuestions | null {
  const found = kept.get(id);
  return found?.questions.length === questions.length ? found : null;
}

function built(source: QuestionSource): Question {
  const question = questionFrom(source);
  // It was built once when the room opened: that it no longer can be is a bug.
  if (!question.ok) throw new Error(`Question ${source.id} cannot be built: ${question.error}`);
  return question.value;
}

function keep({ id }: Room, questions: readonly Question[]): RoomQuestions {
  const all = { questions, content: roomContent(questions) };
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - mostKept))) kept.delete(oldest);
  kept.set(id, all);
  return all;
}
