import type { RoomId } from "@/lib/ids";
import { questionWithVariants } from "@/lib/problems/families";
import type { Question, QuestionSource } from "@/lib/problems/question";
import { type RoomContent, roomContent } from "@/lib/room/content";
import type { Room } from "@/lib/room/room";
import { atOnce, type Turns } from "@/lib/turns";
import { inTurns } from "./in-turns";

/** The questions of a room with their words, and what they are graded and diagnosed by. */
export interface RoomQuestions {
  readonly questions: readonly Question[];
  readonly content: RoomContent;
}

/** Builds and typesets the questions of rooms once, for the lecture and for all who review it. */
export interface QuestionsOfRooms {
  /** Built one question at a time: a lecture in the next room must not wait for all of them. */
  of(room: RoomSources): Promise<RoomQuestions>;
  /** Built at once: for the one question that was improvised in a room whose others are known. */
  now(room: RoomSources): RoomQuestions;
  /** Built and typeset, one part at a time, before anybody asks. */
  prepare(room: RoomSources): Promise<void>;
}

type RoomSources = Pick<Room, "id" | "questions">;

const mostKept = 8;

/** Keeps those of the last few rooms that were asked for. A room's questions never change; some may be improvised. */
export function createQuestionsOfRooms(): QuestionsOfRooms {
  const kept = new Map<RoomId, RoomQuestions>();
  // A whole class opens its review in the same minute: it must not build them 2,000 times.
  const beingBuilt = new Map<RoomId, Promise<RoomQuestions>>();

  function known({ id, questions }: RoomSources): RoomQuestions | null {
    const found = kept.get(id);
    return found?.questions.length === questions.length ? found : null;
  }

  function keep(id: RoomId, questions: readonly Question[]): RoomQuestions {
    const all = { questions, content: roomContent(questions) };
    kept.delete(id);
    kept.set(id, all);
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
    return all;
  }

  function* building({ id, questions }: RoomSources): Turns<readonly Question[]> {
    const before = new Map(kept.get(id)?.questions.map((question) => [question.id, question]));
    const all: Question[] = [];
    for (const source of questions) {
      all.push(before.get(source.id) ?? (yield* built(source)));
      yield;
    }
    return all;
  }

  function build(room: RoomSources): Promise<RoomQuestions> {
    const { id } = room;
    const promise = inTurns(building(room)).then((questions) => keep(id, questions));
    beingBuilt.set(id, promise);
    return promise.finally(() => beingBuilt.get(id) === promise && beingBuilt.delete(id));
  }

  return {
    async of(room) {
      const found = await (known(room) ?? beingBuilt.get(room.id) ?? build(room));
      // What was being built may lack the question that was improvised since.
      return found.questions.length === room.questions.length ? found : build(room);
    },
    async prepare(room) {
      const { content } = await this.of(room);
      await inTurns(typesetting(content));
    },
    now: (room) => known(room) ?? keep(room.id, atOnce(building(room))),
  };
}

function* typesetting(content: RoomContent): Turns<void> {
  for (const part of content.values())
    for (const one of [part, ...part.variants]) {
      // Each is typeset when it is first looked at, and kept.
      void one.shown;
      yield;
    }
}

function* built(source: QuestionSource): Turns<Question> {
  const question = yield* questionWithVariants(source);
  // It was built once before it was stored: that it no longer can be is a bug, not an input.
  if (!question.ok) throw new Error(`Question ${source.id} cannot be built: ${question.error}`);
  return question.value;
}
