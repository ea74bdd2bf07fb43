import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type PartId, type ParticipantId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import type { Submission } from "@/lib/protocol/events";
import type { Person } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { type Admission, usualSettings } from "@/lib/room/settings";
import { type Client, connected, type Lecture, next, refusalOf, startLecture } from "./testing/lecture";

let lecture: Lecture;
let instructor: Client;
let part: PartId;

beforeEach(async () => {
  lecture = await startLecture(classicDeck.questions);
  instructor = await lecture.instructor();
  const found = [...lecture.parts].find(([, { key }]) => key.type === "number");
  if (!found) throw new Error("The classic deck asks for a number somewhere");
  part = found[0];
});
afterEach(() => lecture.stop());

async function command(...commands: readonly Command[]): Promise<void> {
  for (const one of commands) {
    const reply = await instructor.emitWithAck("command", one);
    if (!reply.ok) throw new Error(`${one.type}: ${reply.error.code}`);
  }
}

async function people(): Promise<readonly Person[]> {
  const reply = await instructor.emitWithAck("people");
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

async function idOf(name: string): Promise<ParticipantId> {
  const person = (await people()).find((one) => one.name === name);
  if (!person) throw new Error(`${name} has no seat`);
  return person.id;
}

function submit(student: Client, text: string, change: Partial<Submission> = {}) {
  const submission = submissionId(randomUUID());
  const message = { submission, part, round: 1, revision: 1, answer: { type: "number" as const, text } };
  return student.emitWithAck("submit", { ...message, ...change });
}

const open = (): readonly Command[] => [
  { type: "showPart", part },
  { type: "openRound", part },
];
const isGone = (socket: Client) => new Promise<void>((settle) => socket.once("disconnect", () => settle()));
const admit = (admission: Admission) =>
  command({ type: "changeSettings", settings: { ...usualSettings, admission } });

describe("R33 a seat that is removed", () => {
  test("is put out at once, counts nowhere, and is refused when it comes back", async () => {
    const { cookie } = await lecture.join("Ada");
    const ada = await connected(lecture.client("student", cookie));
    const ben = await lecture.student("Ben");
    await command(...open());
    await submit(ada, "1");
    await submit(ben, "2");
    const gone = isGone(ada);
    const without = next(instructor, "tally", ({ answered }) => answered === 1);
    await command({ type: "removeParticipants", participants: [await idOf("Ada")] });
    await gone;
    expect(await without).toMatchObject({ present: 1, offline: 0, bars: [{ bucket: "2", count: 1 }] });
    expect(await people()).toMatchObject([
      { name: "Ada", removed: true, online: false },
      { name: "Ben", removed: false, answered: true },
    ]);
    expect(await refusalOf(lecture.client("student", cookie))).toMatchObject({ code: "removed" });
    // Neither takes asking for a seat again it back in.
    await lecture.join("Ada", cookie);
    expect(await refusalOf(lecture.client("student", cookie))).toMatchObject({ code: "removed" });
  });

  test("hands in nothing by a connection that it still has", async () => {
    const ada = await lecture.student("Ada");
    await command(...open());
    const reply = Promise.all([
      command({ type: "removeParticipants", participants: [await idOf("Ada")] }),
      submit(ada, "1"),
    ]);
    expect((await reply)[1]).toMatchObject({ ok: false, error: { code: "removed" } });
    expect(await lecture.store.countedAnswers(lecture.room.id, part, 1)).toEqual([]);
  });

  test("comes back, when it is restored, to its answer, and counts again", async () => {
    const { cookie } = await lecture.join("Ada");
    const ada = await connected(lecture.client("student", cookie));
    await command(...open());
    await submit(ada, "3/2");
    const id = await idOf("Ada");
    await command({ type: "removeParticipants", participants: [id] });
    const counted = next(instructor, "tally", ({ answered }) => answered === 1);
    await command({ type: "restoreParticipants", participants: [id] });
    expect(await counted).toMatchObject({ present: 1, bars: [{ bucket: "3/2", count: 1 }] });
    const back = await connected(lecture.client("student", cookie));
    expect(await back.emitWithAck("sync")).toMatchObject({
      ok: true,
      value: { mine: { name: "Ada", answer: { answer: { text: "3/2" } } } },
    });
    expect(await submit(back, "2", { revision: 2 })).toMatchObject({ ok: true });
  });

  test("is one of a wave, when it joined between two times; the others stay", async () => {
    const early = await lecture.student("Early");
    await new Promise((settle) => setTimeout(settle, 20));
    const strangers = [await lecture.student("Eve"), await lecture.student("Mallory")];
    const [, eve, mallory] = await people();
    if (!eve || !mallory) throw new Error("Three have joined");
    const gone = Promise.all(strangers.map(isGone));
    await command({ type: "removeWave", from: eve.joinedAt, to: mallory.joinedAt });
    await gone;
    expect(early.connected).toBe(true);
    expect((await people()).map(({ name, removed }) => [name, removed])).toEqual([
      ["Early", false],
      ["Eve", true],
      ["Mallory", true],
    ]);
    await command({ type: "restoreParticipants", participants: [eve.id, mallory.id] });
    expect((await people()).some(({ removed }) => removed)).toBe(false);
  });
});

describe("who is in a room", () => {
  test("is told to its instructor only", async () => {
    const ada = await lecture.student("Ada");
    const projector = await lecture.projector();
    for (const socket of [ada, projector])
      expect(await socket.emitWithAck("people")).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });

  test("is listed with how each is: here or not, answered, writing, and with how much time", async () => {
    const [ada, ben, eve] = [
      await lecture.student("Ada"),
      await lecture.student("Ben"),
      await lecture.student("Eve"),
    ];
    await command(...open());
    await submit(ada, "1");
    const writing = next(instructor, "tally", (tally) => tally.writing === 1);
    ben.emit("writing", part);
    await writing;
    const offline = next(instructor, "tally", (tally) => tally.offline === 1);
    eve.disconnect();
    await offline;
    await command({ type: "setExtraTime", participant: await idOf("Eve"), factor: 1.5 });
    expect(await people()).toMatchObject([
      { name: "Ada", online: true, answered: true, writing: false, extraTime: 1 },
      { name: "Ben", online: true, answered: false, writing: true, extraTime: 1 },
      { name: "Eve", online: false, answered: false, writing: false, extraTime: 1.5 },
    ]);
  });
});

describe("a room without names", () => {
  test("draws one for everybody, and says that it asks for none", async () => {
    await admit({ type: "anonymous" });
    expect(await refusalOf(lecture.client("student"))).toMatchObject({
      code: "noSeat",
      admission: "anonymous",
    });
    const { reply } = await lecture.join("Ada Lovelace");
    expect(reply.ok && reply.value.name).toMatch(/^\w+ \w+ \d\d$/);
    expect((await people()).map(({ name }) => name)).not.toContain("Ada Lovelace");
  });
});

describe("a room with a list", () => {
  beforeEach(() => admit({ type: "roster", names: ["Ada Lovelace", "Ben"] }));

  test("lets in who is on it, once", async () => {
    expect(await refusalOf(lecture.client("student"))).toMatchObject({ code: "noSeat", admission: "roster" });
    expect((await lecture.join("Eve")).reply).toMatchObject({ error: { code: "nameNotListed" } });
    const { reply, cookie } = await lecture.join("ada  lovelace");
    expect(reply).toMatchObject({ ok: true, value: { name: "Ada Lovelace" } });
    expect((await lecture.join("Ada Lovelace")).reply).toMatchObject({ error: { code: "nameTaken" } });
    expect((await lecture.join("Ada Lovelace", cookie)).reply).toMatchObject({ ok: true });
    expect(await people()).toHaveLength(1);
  });

  test("has a name free again when its seat was removed", async () => {
    await lecture.join("Ben");
    await command({ type: "removeParticipants", participants: [await idOf("Ben")] });
    expect((await lecture.join("Ben")).reply).toMatchObject({ ok: true });
  });
});
