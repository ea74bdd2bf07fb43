import type { RoomId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { Question } from "@/lib/problems/question";
import { type RoomContent, roomContent } from "@/lib/room/content";
import type { Room } from "@/lib/room/room";
import { turnTaker } from "./turns";

/** The questions of a room with their words, and what they are graded and diagnosed by. */
export interface RoomQuestions {
  readonly questions: readonly Question[];
  readonly content: RoomContent;
}

interface Kept {
  readonly count: number;
  readonly built: Promise<RoomQuestions>;
}

const kept = new Map<RoomId, Kept>();
const mostKept = 4;

/**
 * Built in turns with the lecture that may be running, and kept, since an instructor takes several files of one room.
 * The questions of a room never change; at most one is improvised.
 */
export function roomQuestions(room: Room): Promise<RoomQuestions> {
  const count = room.questions.length;
  const known = kept.get(room.id);
  if (known?.count === count) return known.built;
  const built = build(room);
  kept.delete(room.id);
  kept.set(room.id, { count, built });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return built;
}

async function build(room: Room): Promise<RoomQuestions> {
  const takeTurn = turnTaker();
  const questions: Question[] = [];
  for (const source of room.questions) {
    const question = questionFrom(source);
    // It was built once when the room opened: that it no longer can be is a bug.
    if (!question.ok) throw new Error(`Question ${source.id} cannot be built: ${question.error}`);
    questions.push(question.value);
    await takeTurn();
  }
  return { questions, content: roomContent(questions) };
}
