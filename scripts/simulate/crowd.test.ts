import { afterAll, beforeAll, expect, test } from "vitest";
import type { PartId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import type { Command } from "@/lib/room/command";
import { type Client, type Lecture, next, startLecture } from "@/server/testing/lecture";
import { bringCrowd, type CrowdOptions } from "./crowd";
import { unknownRoom } from "./known-room";

let lecture: Lecture;
let instructor: Client;
beforeAll(async () => {
  lecture = await startLecture(classicDeck.questions);
  instructor = await lecture.instructor();
});
afterAll(() => lecture.stop());

const parts = () => [...lecture.parts];
const part = (type: string): PartId => {
  const found = parts().find(([, { key }]) => key.type === type);
  if (!found) throw new Error(`The classic deck asks for no ${type}`);
  return found[0];
};

function crowd(more: Partial<CrowdOptions> = {}) {
  const known = { partOf: async (id: PartId) => lecture.parts.get(id) ?? null, close: () => undefined };
  const habits = { pace: 0.05, offline: 1 };
  const { code } = lecture.room;
  return bringCrowd({
    ...{ url: lecture.url(), code, students: 5, seed: 7, habits, once: true, known, say: null },
    ...more,
  });
}

async function command(...commands: readonly Command[]): Promise<void> {
  for (const one of commands) {
    const reply = await instructor.emitWithAck("command", one);
    if (!reply.ok) throw new Error(`${one.type}: ${reply.error.code}`);
  }
}

/** The next time so many have answered a round. */
const answered = (part: PartId, round: number, count: number) =>
  next(
    instructor,
    "tally",
    (tally) => tally.part === part && tally.round === round && tally.answered === count,
  );

test("five students who all lose their connection answer a part and a second round, and leave with the room", async () => {
  const asked = part("number");
  await command({ type: "showPart", part: asked }, { type: "openRound", part: asked });
  const students = crowd();
  await answered(asked, 1, 5);
  await command({ type: "closeRound", part: asked }, { type: "startDiscussion", part: asked });
  await command({ type: "openRound", part: asked });
  await answered(asked, 2, 5);
  expect(students.standing()).toMatchObject({ seated: 5 });
  await command({ type: "closeRound", part: asked });
  expect(await lecture.store.countedAnswers(lecture.room.id, asked, 2)).toHaveLength(5);
  students.leave();
  await students.gone;
  expect([...students.refusals]).toEqual([]);
}, 5_000);

test.each(["expression", "vector", "trueFalse", "choice"])(
  "where nothing is known of the question their %s can still be read",
  async (type) => {
    const asked = part(type);
    const students = crowd({ known: unknownRoom, habits: { pace: 0.05, offline: 0 } });
    await command({ type: "showPart", part: asked }, { type: "openRound", part: asked });
    await answered(asked, 1, 5);
    await command({ type: "closeRound", part: asked });
    students.leave();
    await students.gone;
  },
  5_000,
);

test("a room that does not exist is said once, and everybody is gone", async () => {
  const students = crowd({ code: "BBBBBB", habits: { pace: 0.01, offline: 0 } });
  await students.gone;
  expect([...students.refusals]).toEqual([
    "No room has this code. Check the six symbols on the screen in front.",
  ]);
});

test("they leave by themselves when the room ends", async () => {
  const [last] = parts().at(-1) ?? [];
  if (!last) throw new Error("The classic deck is empty");
  await command({ type: "showPart", part: last });
  const allIn = next(instructor, "tally", ({ present }) => present === 5);
  const students = crowd({ habits: { pace: 0.01, offline: 0 } });
  await allIn;
  await command({ type: "endRoom" });
  await students.gone;
  expect(students.standing()).toMatchObject({ seated: 0, connected: 0 });
});
