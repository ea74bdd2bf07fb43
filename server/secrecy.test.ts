import { randomUUID } from "node:crypto";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { rightAnswer } from "@/lib/grading/testing/right-answer";
import { submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import type { Part } from "@/lib/problems/question";
import type { Submission } from "@/lib/protocol/events";
import { type RoomContent, roomContent } from "@/lib/room/content";
import * as tallies from "@/lib/room/tally";
import * as view from "@/lib/room/view";
import { canariesOf, leaksIn } from "./testing/leaks";
import { startLecture } from "./testing/lecture";

vi.mock("@/lib/room/view", { spy: true });
vi.mock("@/lib/room/tally", { spy: true });
const honest = {
  ...(await vi.importActual<typeof view>("@/lib/room/view")),
  ...(await vi.importActual<typeof tallies>("@/lib/room/tally")),
};
afterEach(() => {
  vi.mocked(view.projectorView).mockImplementation(honest.projectorView);
  vi.mocked(tallies.projectorTally).mockImplementation(honest.projectorTally);
  vi.mocked(view.mineOf).mockImplementation(honest.mineOf);
});

const content: RoomContent = roomContent(
  classicDeck.questions.map((source) => {
    const question = questionFrom(source);
    if (!question.ok) throw new Error(question.error);
    return question.value;
  }),
);

/** Walks the whole classic deck up to just before each reveal; returns what went to students and projectors until then. */
async function lectureWithoutReveal(): Promise<readonly string[]> {
  const lecture = await startLecture(classicDeck.questions);
  onTestFinished(() => lecture.stop());
  const instructor = await lecture.instructor();
  const projector = await lecture.projector();
  const students = [await lecture.student("Right"), await lecture.student("Wrong")];
  const frames: string[] = [];
  for (const [id, part] of lecture.parts) {
    await instructor.emitWithAck("command", { type: "showPart", part: id });
    await instructor.emitWithAck("command", { type: "openRound", part: id });
    for (const [index, student] of students.entries()) {
      const answer = index === 0 ? rightAnswer(part.key) : wrongAnswer(part);
      const submission = submissionId(randomUUID());
      const reply = await student.emitWithAck("submit", {
        submission,
        part: id,
        round: 1,
        revision: 1,
        answer,
      });
      frames.push(JSON.stringify(reply));
    }
    await instructor.emitWithAck("command", { type: "closeRound", part: id });
    await instructor.emitWithAck("command", { type: "showDistribution", part: id });
    for (const client of [projector, ...students])
      frames.push(JSON.stringify(await client.emitWithAck("sync")));
  }
  return [...frames, ...[projector, ...students].flatMap((client) => client.frames)];
}

/** Where the part knows misconceptions, the answer of one of them: then there is a diagnosis to keep secret. */
function wrongAnswer({ key, answer, misconceptions: [misconception] }: Part): Submission["answer"] {
  switch (key.type) {
    case "number":
      return { type: "number", text: misconception?.bucket ?? "98765" };
    case "vector":
      return { type: "vector", cells: misconception?.bucket.split(";") ?? key.cells.map(() => "98765") };
    case "matrix":
      return { type: "matrix", rows: key.rows.map((row) => row.map(() => "98765")) };
    case "expression":
      return { type: "expression", text: "98765" };
    case "trueFalse":
      return { type: "trueFalse", value: !key.value };
    case "choice": {
      const options = answer.type === "choice" ? answer.options : [];
      return { type: "choice", option: options.find(({ id }) => id !== key.option)?.id ?? "" };
    }
    case "choices": {
      const options = answer.type === "choices" ? answer.options : [];
      return {
        type: "choices",
        options: options.map(({ id }) => id).filter((id) => !key.options.includes(id)),
      };
    }
    case "unmarked":
      throw new Error("Nothing is wrong without a key");
  }
}

const canaries = canariesOf(content, [...content.keys()]);

test("R18 a whole lecture sends no student and no projector anything of a key before its reveal", async () => {
  const frames = await lectureWithoutReveal();
  expect(canaries.length).toBeGreaterThan(content.size);
  expect(frames.length).toBeGreaterThan(100);
  expect(leaksIn(frames, canaries)).toEqual([]);
});

test("the check is not blind: a solution planted in the public view is found", async () => {
  vi.mocked(view.projectorView).mockImplementation((room, roomContent) => {
    const shown = honest.projectorView(room, roomContent);
    const planted = "part" in shown.scene ? content.get(shown.scene.part.id)?.solution : undefined;
    return { ...shown, title: planted?.steps.map(({ text }) => text).join() ?? shown.title };
  });
  expect(leaksIn(await lectureWithoutReveal(), canaries)).not.toEqual([]);
});

test("the check is not blind: a bar that says whether it is right is found", async () => {
  vi.mocked(tallies.projectorTally).mockImplementation((room, roomContent, counts) => {
    const tally = honest.projectorTally(room, roomContent, counts);
    return { ...tally, bars: tally.bars?.map((bar) => ({ ...bar, correct: false })) ?? null };
  });
  expect(leaksIn(await lectureWithoutReveal(), canaries)).toContain("the field correct");
});

test("the check is not blind: a diagnosis on a bar is found", async () => {
  vi.mocked(tallies.projectorTally).mockImplementation((room, roomContent, counts) => {
    const { bars } = honest.consoleTally(room, roomContent, counts);
    const tally = honest.projectorTally(room, roomContent, counts);
    return { ...tally, bars: tally.bars && (bars?.map((bar) => ({ ...bar, correct: null })) ?? null) };
  });
  const found = leaksIn(await lectureWithoutReveal(), canaries);
  expect(found).toContain("the field misconceptions");
  expect(found).toContain("a solution or a diagnosis: forgot the biases");
});

test("the check is not blind: an own diagnosis is found, even if it says nothing", async () => {
  vi.mocked(view.mineOf).mockImplementation((...given) => ({
    ...honest.mineOf(...given),
    diagnosis: { carried: false, named: null, misconceptions: [], sentences: [], remarks: [] },
  }));
  expect(leaksIn(await lectureWithoutReveal(), canaries)).toContain("the field diagnosis");
});

test("R19 no bars go to a projector or a student before the distribution is shown", async () => {
  const lecture = await startLecture(classicDeck.questions);
  onTestFinished(() => lecture.stop());
  const [id, part] = [...lecture.parts][0] ?? [];
  if (!id || !part) throw new Error("The classic deck is empty");
  const instructor = await lecture.instructor();
  const projector = await lecture.projector();
  const student = await lecture.student("Ada");
  const bars = async () => {
    const reply = await projector.emitWithAck("sync");
    return reply.ok ? reply.value.tally?.bars : undefined;
  };
  await instructor.emitWithAck("command", { type: "showPart", part: id });
  await instructor.emitWithAck("command", { type: "openRound", part: id });
  const answer = wrongAnswer(part);
  const submission = submissionId(randomUUID());
  await student.emitWithAck("submit", { submission, part: id, round: 1, revision: 1, answer });
  expect(await bars()).toBeNull();
  await instructor.emitWithAck("command", { type: "closeRound", part: id });
  expect(await bars()).toBeNull();
  expect(student.frames.join()).toContain('"scene"');
  expect(student.frames.join()).not.toContain('"bars"');
  await instructor.emitWithAck("command", { type: "showDistribution", part: id });
  expect(await bars()).toMatchObject([{ count: 1, correct: null, misconceptions: null }]);
});
