import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type PartId, partId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import type { Submission } from "@/lib/protocol/events";
import type { Command } from "@/lib/room/command";
import { type Client, connected, type Lecture, next, startLecture } from "./testing/lecture";

let lecture: Lecture;
let instructor: Client;
let part: PartId;

beforeEach(async () => {
  lecture = await startLecture(classicDeck.questions);
  const found = [...lecture.parts].find(([, { key }]) => key.type === "number");
  if (!found) throw new Error("The classic deck asks for a number somewhere");
  [part] = found;
  instructor = await lecture.instructor();
  await command({ type: "showPart", part }, { type: "openRound", part });
});
afterEach(() => lecture.stop());

async function command(...commands: readonly Command[]): Promise<void> {
  for (const one of commands)
    expect(await instructor.emitWithAck("command", one)).toMatchObject({ ok: true });
}

const answerWith = (text: string, change: Partial<Submission> = {}): Submission => ({
  ...{ submission: submissionId(randomUUID()), part, round: 1, revision: 1 },
  answer: { type: "number", text },
  ...change,
});

async function post(body: unknown, headers: Record<string, string>, method = "POST") {
  const response = await fetch(`${lecture.url()}/api/submit`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(method === "POST" && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, reply: text === "" ? null : JSON.parse(text) };
}

const withCode = (submission: Submission) => ({ code: "kvx 7rd", ...submission });

describe("an answer that comes by HTTP", () => {
  test("is stored under the seat of its cookie, acknowledged, and counted on the console", async () => {
    const { cookie } = await lecture.join("Ada");
    const counted = next(instructor, "tally", ({ answered }) => answered === 1);
    const answer = answerWith("3");
    const { status, reply } = await post(withCode(answer), { cookie, origin: lecture.url() });
    expect({ status, reply }).toMatchObject({
      status: 200,
      reply: { ok: true, value: { submission: answer.submission, revision: 1, state: "stored" } },
    });
    expect(await counted).toMatchObject({ answered: 1 });
    const ada = await connected(lecture.client("student", cookie));
    expect(await ada.emitWithAck("sync")).toMatchObject({
      ok: true,
      value: { mine: { answer: { submission: answer.submission } } },
    });
  });

  test("and by the socket as well counts once, whichever is first", async () => {
    const { cookie } = await lecture.join("Ada");
    const ada = await connected(lecture.client("student", cookie));
    const [one, two] = [answerWith("3"), answerWith("4", { revision: 2 })];
    await ada.emitWithAck("submit", one);
    expect((await post(withCode(one), { cookie })).reply).toMatchObject({ value: { state: "duplicate" } });
    await post(withCode(two), { cookie });
    expect(await ada.emitWithAck("submit", two)).toMatchObject({ value: { state: "duplicate" } });
    expect((await post(withCode(one), { cookie })).reply).toMatchObject({ value: { state: "duplicate" } });
    const counted = await lecture.store.countedSubmissions(lecture.room.id, part, 1);
    expect(counted.map(({ id }) => id)).toEqual([two.submission]);
  });

  test("that cannot be read or comes too late is told so, as on the socket, and does not count", async () => {
    const { cookie } = await lecture.join("Ada");
    const unreadable = await post(withCode(answerWith("3 apples")), { cookie });
    expect(unreadable).toMatchObject({ status: 400, reply: { error: { code: "unreadable" } } });
    await command({ type: "closeRound", part });
    const late = await post(withCode(answerWith("3", { revision: 2 })), { cookie });
    expect(late.reply).toMatchObject({ ok: false, error: { code: "roundClosed" } });
    expect(await lecture.store.countedSubmissions(lecture.room.id, part, 1)).toEqual([]);
  });

  test("is refused from another site, without a seat, in a room that does not exist, and of any other shape", async () => {
    const { cookie } = await lecture.join("Ada");
    const answer = withCode(answerWith("3"));
    const code = async (body: unknown, headers: Record<string, string>) =>
      (await post(body, headers)).reply.error.code;
    expect(await code(answer, { cookie, origin: "https://evil.example" })).toBe("forbidden");
    expect(await code(answer, {})).toBe("noSeat");
    expect(await code({ ...answer, code: "BBBBBB" }, { cookie })).toBe("roomNotFound");
    expect(await code({ ...answer, more: 1 }, { cookie })).toBe("badShape");
    expect(await code({ ...answer, answer: { type: "number", text: "3".repeat(20_000) } }, { cookie })).toBe(
      "badShape",
    );
    expect(await code("{", { cookie })).toBe("badShape");
    expect((await post(null, { cookie }, "GET")).status).toBe(405);
    expect(await lecture.store.countedSubmissions(lecture.room.id, part, 1)).toEqual([]);
  });

  test("of somebody who was taken out of the room is refused", async () => {
    const { cookie } = await lecture.join("Ada");
    const people = await instructor.emitWithAck("people");
    const ada = people.ok ? people.value[0] : undefined;
    if (!ada) throw new Error("Ada has a seat");
    await command({ type: "removeParticipants", participants: [ada.id] });
    const { reply } = await post(withCode(answerWith("3")), { cookie });
    expect(reply).toMatchObject({ ok: false, error: { code: "removed" } });
  });
});

describe("what is typed and not saved", () => {
  test("is counted on the console until an answer is stored, also of a phone that goes offline", async () => {
    const ada = await lecture.student("Ada");
    const eve = await lecture.student("Eve");
    ada.emit("writing", part);
    eve.emit("writing", part);
    await next(instructor, "tally", ({ writing }) => writing === 2);
    const left = next(instructor, "tally", ({ offline }) => offline === 1);
    eve.disconnect();
    expect(await left).toMatchObject({ writing: 2, offline: 1 });
    const stored = next(instructor, "tally", ({ answered }) => answered === 1);
    await ada.emitWithAck("submit", answerWith("3"));
    expect(await stored).toMatchObject({ writing: 1 });
  });

  test("is taken back, and refused where it makes no sense", async () => {
    const ada = await lecture.student("Ada");
    ada.emit("writing", part);
    await next(instructor, "tally", ({ writing }) => writing === 1);
    ada.emit("writing", null);
    await next(instructor, "tally", ({ writing }) => writing === 0);

    const refused = () => next(ada, "refused");
    const unknown = refused();
    ada.emit("writing", partId("no", "such"));
    expect(await unknown).toMatchObject({ code: "partNotFound" });
    const bad = refused();
    ada.emit("writing", partId("x".repeat(300), "a"));
    expect(await bad).toMatchObject({ code: "badShape" });
    const console = next(instructor, "refused");
    instructor.emit("writing", part);
    expect(await console).toMatchObject({ code: "forbidden" });
  });
});
