import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type PartId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import type { Submission } from "@/lib/protocol/events";
import type { ConsoleView, PublicView } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { type Client, type Lecture, next, startLecture } from "./testing/lecture";

let lecture: Lecture;
let instructor: Client;
let part: PartId;
let key: string;

beforeEach(async () => {
  lecture = await startLecture(classicDeck.questions);
  instructor = await lecture.instructor();
  const found = [...lecture.parts].find(([, { key }]) => key.type === "number");
  if (found?.[1].key.type !== "number") throw new Error("The classic deck asks for a number somewhere");
  part = found[0];
  key = found[1].key.value;
});
afterEach(() => lecture.stop());

async function command(...commands: readonly Command[]): Promise<void> {
  for (const one of commands) {
    const reply = await instructor.emitWithAck("command", one);
    if (!reply.ok) throw new Error(`${one.type}: ${reply.error.code}`);
  }
}

function submit(student: Client, text: string, change: Partial<Submission> = {}) {
  const submission = submissionId(randomUUID());
  const message = { submission, part, round: 1, revision: 1, answer: { type: "number" as const, text } };
  return student.emitWithAck("submit", { ...message, ...change });
}

async function consoleNow(): Promise<ConsoleView> {
  const reply = await instructor.emitWithAck("sync");
  if (!reply.ok || !("joinUrl" in reply.value.view)) throw new Error("The console was not answered");
  return reply.value.view;
}

const isPhase = (phase: string) => (view: PublicView) => view.scene.phase === phase;

test("a second round takes new answers, shows a student the old one, and the console who changed to right", async () => {
  const [ada, ben] = [await lecture.student("Ada"), await lecture.student("Ben")];
  await command({ type: "showPart", part }, { type: "openRound", part });
  await submit(ada, "999");
  await submit(ben, key);
  await command({ type: "closeRound", part });
  // Half of them are right: a discussion pays, and the clicker's next step says so.
  expect((await consoleNow()).next).toEqual({ type: "startDiscussion", part });
  const again = next(ada, "mine", ({ round }) => round === 2);
  await command({ type: "startDiscussion", part }, { type: "openRound", part });
  expect(await again).toMatchObject({ answer: null, before: { type: "number", text: "999" } });

  await submit(ada, key, { round: 2 });
  expect(await submit(ben, key, { revision: 2 })).toMatchObject({ error: { code: "roundClosed" } });
  await submit(ben, key, { round: 2 });
  const tally = await next(instructor, "tally", ({ answered, round }) => round === 2 && answered === 2);
  expect(tally).toMatchObject({
    rounds: [
      { round: 1, answered: 2, right: 1 },
      { round: 2, answered: 2, right: 2 },
    ],
    flow: { toRight: 1, stayedRight: 1, toWrong: 0, stayedWrong: 0 },
  });
});

test("R26 the clock closes a timed round by itself, tells everybody, and what comes later is late", async () => {
  const ada = await lecture.student("Ada");
  await command({ type: "showPart", part }, { type: "openRound", part });
  const timed = next(ada, "view", ({ scene }) => scene.phase === "open" && scene.timer !== null);
  await command({ type: "adjustTimer", part, byMs: 5_000 });
  expect((await timed).scene).toMatchObject({ timer: { state: "running", lengthMs: 30_000 } });
  const closed = Promise.all([
    next(ada, "view", isPhase("closed")),
    next(instructor, "view", isPhase("closed")),
  ]);
  await command({ type: "adjustTimer", part, byMs: -29_900 });
  expect(await submit(ada, key)).toMatchObject({ ok: true });
  await closed;
  expect(await submit(ada, "999", { revision: 2 })).toMatchObject({ error: { code: "roundClosed" } });
  expect(await lecture.store.countedAnswers(lecture.room.id, part, 1)).toMatchObject([{ bucket: key }]);
});

test("R26 a round that ended while the server was down is closed when it is back", async () => {
  await command({ type: "showPart", part }, { type: "openRound", part });
  await command({ type: "adjustTimer", part, byMs: 5_000 }, { type: "adjustTimer", part, byMs: -29_999 });
  const back = new Promise((settle) => instructor.once("disconnect", () => settle(instructor.connect())));
  await lecture.restart();
  await back;
  const view = await consoleNow();
  if (view.scene.phase !== "closed") await next(instructor, "view", isPhase("closed"));
});

test("R27 a student gets the rule with the reveal, and every step when asked for, never before", async () => {
  const ada = await lecture.student("Ada");
  await command({ type: "showPart", part }, { type: "openRound", part }, { type: "closeRound", part });
  expect(await ada.emitWithAck("solution", part)).toMatchObject({ error: { code: "notRevealed" } });
  const revealed = next(ada, "view", isPhase("revealed"));
  await command({ type: "revealPart", part });
  const { scene } = await revealed;
  expect(scene).toMatchObject({ walk: null });
  expect(JSON.stringify(scene)).not.toContain('"steps"');
  const whole = await ada.emitWithAck("solution", part);
  expect(whole.ok && whole.value.steps.length).toBeGreaterThan(0);
});

test("R28 marking a bar changes the verdict on the phones at once, and back", async () => {
  const ada = await lecture.student("Ada");
  await command({ type: "showPart", part }, { type: "openRound", part });
  await submit(ada, "999");
  const wrong = next(ada, "mine", ({ verdict }) => verdict === "incorrect");
  await command({ type: "closeRound", part }, { type: "revealPart", part });
  await wrong;
  const right = next(ada, "mine", ({ verdict }) => verdict === "correct");
  await command({ type: "markBar", part, bucket: "999", correct: true });
  await right;
  const wrongAgain = next(ada, "mine", ({ verdict }) => verdict === "incorrect");
  await command({ type: "markBar", part, bucket: "999", correct: null });
  await wrongAgain;
});

test("R29 a question from the board is asked at once, and right is what the instructor marks", async () => {
  const ada = await lecture.student("Ada");
  await command({ type: "showPart", part });
  const asked = next(ada, "view", isPhase("open"));
  const id = randomUUID();
  await command({ type: "improvise", id, params: { answer: { type: "number" } } });
  const { scene } = await asked;
  if (scene.phase !== "open") throw new Error("Nothing is open");
  const improvised = scene.part.id;
  expect(await submit(ada, "1/2", { part: improvised })).toMatchObject({ ok: true });
  const tally = await next(instructor, "tally", ({ answered }) => answered === 1);
  expect(tally).toMatchObject({ bars: [{ bucket: "1/2", correct: false }], rounds: [{ right: null }] });
  await command({ type: "closeRound", part: improvised });
  const right = next(ada, "mine", ({ verdict }) => verdict === "correct");
  await command({ type: "markBar", part: improvised, bucket: "1/2", correct: true });
  await command({ type: "revealPart", part: improvised });
  await right;
  expect((await consoleNow()).solution?.answer).toContain("1");
});

test("R32 a locked room takes nobody new, and who is in stays in", async () => {
  const { cookie } = await lecture.join("Ada");
  await command({ type: "lockRoom", locked: true });
  expect((await lecture.join("Eve")).reply).toMatchObject({ error: { code: "roomLocked" } });
  expect((await lecture.join("Ada", cookie)).reply).toMatchObject({ ok: true });
  await command({ type: "lockRoom", locked: false });
  expect((await lecture.join("Eve")).reply).toMatchObject({ ok: true });
});
