import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type PartId, partId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import type { Submission } from "@/lib/protocol/events";
import type { Command } from "@/lib/room/command";
import { type Client, connected, type Lecture, next, refusalOf, startLecture } from "./testing/lecture";

let lecture: Lecture;
let part: PartId;
let key: string;

beforeEach(async () => {
  lecture = await startLecture(classicDeck.questions);
  const found = [...lecture.parts].find(([, { key }]) => key.type === "number");
  if (found?.[1].key.type !== "number") throw new Error("The classic deck asks for a number somewhere");
  part = found[0];
  key = found[1].key.value;
});
afterEach(() => lecture.stop());

const answerWith = (text: string, change: Partial<Submission> = {}): Submission => ({
  submission: submissionId(randomUUID()),
  part,
  round: 1,
  revision: 1,
  answer: { type: "number", text },
  ...change,
});

async function command(console: Client, ...commands: readonly Command[]) {
  for (const one of commands) {
    const reply = await console.emitWithAck("command", one);
    if (!reply.ok) throw new Error(`${one.type}: ${reply.error.code}`);
  }
}

const opens = (): readonly Command[] => [
  { type: "showPart", part },
  { type: "openRound", part },
];

async function refusedCode(reply: Promise<{ ok: boolean; error?: { code: string } }>): Promise<string> {
  return (await reply).error?.code ?? "accepted";
}

describe("a lecture", () => {
  test("an answer is acknowledged as saved, changes until the close, and its verdict comes with the reveal", async () => {
    const instructor = await lecture.instructor();
    const ada = await lecture.student("Ada");
    await command(instructor, ...opens());

    const wrong = answerWith("999");
    expect(await ada.emitWithAck("submit", wrong)).toMatchObject({ ok: true, value: { state: "stored" } });
    expect(await ada.emitWithAck("submit", wrong)).toMatchObject({ ok: true, value: { state: "duplicate" } });
    const right = answerWith(key, { revision: 2 });
    expect(await ada.emitWithAck("submit", right)).toMatchObject({ ok: true, value: { revision: 2 } });

    const tally = await next(instructor, "tally", ({ bars }) => bars?.[0]?.correct === true);
    expect(tally).toMatchObject({ answered: 1, present: 1, offline: 0, unreadable: 0 });

    const verdict = next(ada, "mine", (mine) => mine.verdict !== null);
    await command(instructor, { type: "closeRound", part }, { type: "revealPart", part });
    expect(await verdict).toMatchObject({ verdict: "correct", answer: { submission: right.submission } });
  });

  test("R23 an answer that rightly goes on from an own earlier slip is right, and its bar says so", async () => {
    const instructor = await lecture.instructor();
    const [ada, eve] = [await lecture.student("Ada"), await lecture.student("Eve")];
    const first = partId("step-back-one-off", "a"); // ∂H/∂a₁ = −14
    const then = partId("step-back-one-off", "c"); // ∂H/∂z₁ = ∂H/∂a₁ · 1 = −14
    await command(instructor, { type: "showPart", part: first }, { type: "openRound", part: first });
    await ada.emitWithAck("submit", answerWith("-15", { part: first }));
    await eve.emitWithAck("submit", answerWith("-14", { part: first }));
    await command(instructor, { type: "closeRound", part: first }, { type: "showPart", part: then });
    await command(instructor, { type: "openRound", part: then });
    await ada.emitWithAck("submit", answerWith("-15", { part: then }));
    await eve.emitWithAck("submit", answerWith("-15", { part: then }));
    const tally = await next(
      instructor,
      "tally",
      ({ answered, part: shown }) => answered === 2 && shown === then,
    );
    expect(tally.bars).toMatchObject([{ bucket: "-15", count: 2, correct: false, carried: 1 }]);

    const told = [ada, eve].map((student) => next(student, "mine", ({ verdict }) => verdict !== null));
    await command(instructor, { type: "closeRound", part: then }, { type: "revealPart", part: then });
    expect(await Promise.all(told)).toMatchObject([
      { verdict: "correct", diagnosis: { carried: true, misconceptions: [] } },
      { verdict: "incorrect", diagnosis: { carried: false } },
    ]);
  });

  test("R20 the students who answered and left still count as present", async () => {
    const instructor = await lecture.instructor();
    const ada = await lecture.student("Ada");
    await lecture.student("Eve");
    await command(instructor, ...opens());
    await ada.emitWithAck("submit", answerWith("999"));
    const left = next(instructor, "tally", ({ offline }) => offline === 1);
    ada.disconnect();
    expect(await left).toMatchObject({ answered: 1, present: 2, offline: 1 });
  });

  test("a second tab is the same person, on the same seat, with the saved answer", async () => {
    const instructor = await lecture.instructor();
    const { cookie } = await lecture.join("Ada");
    const phone = await connected(lecture.client("student", cookie));
    await command(instructor, ...opens());
    const answer = answerWith("3/6");
    await phone.emitWithAck("submit", answer);

    const tab = await connected(lecture.client("student", cookie));
    const reply = await tab.emitWithAck("sync");
    expect(reply).toMatchObject({
      ok: true,
      value: { mine: { name: "Ada", answer: { submission: answer.submission, revision: 1 } } },
    });
    const tally = await instructor.emitWithAck("sync");
    expect(tally).toMatchObject({ ok: true, value: { tally: { present: 1, answered: 1 } } });
  });

  test("joining twice with one phone makes one seat, and late students see the open question", async () => {
    const { cookie } = await lecture.join("Ada");
    const again = await lecture.join("Somebody else", cookie);
    expect(again.reply).toMatchObject({ ok: true, value: { name: "Ada" } });
    expect(await lecture.store.countParticipants(lecture.room.id)).toBe(1);

    await command(await lecture.instructor(), ...opens());
    const late = await lecture.student("Late");
    expect(await late.emitWithAck("sync")).toMatchObject({
      ok: true,
      value: { view: { scene: { phase: "open", part: { id: part }, round: 1 } } },
    });
  });

  test("a restart in the middle of an open question loses nothing: phones come back and go on", async () => {
    const instructor = await lecture.instructor();
    const ada = await lecture.student("Ada");
    await command(instructor, ...opens());
    const answer = answerWith("999");
    await ada.emitWithAck("submit", answer);

    // The server's own goodbye keeps Socket.IO from coming back by itself; pages then reconnect by hand, as here.
    const back = Promise.all([connectedAgain(ada), connectedAgain(instructor)]);
    await lecture.restart();
    await back;

    const mine = await ada.emitWithAck("sync");
    expect(mine).toMatchObject({ ok: true, value: { mine: { answer: { submission: answer.submission } } } });
    expect(await ada.emitWithAck("submit", answer)).toMatchObject({
      ok: true,
      value: { state: "duplicate" },
    });
    const changed = answerWith(key, { revision: 2 });
    expect(await ada.emitWithAck("submit", changed)).toMatchObject({ ok: true, value: { state: "stored" } });
    await command(instructor, { type: "closeRound", part });
    expect(await instructor.emitWithAck("sync")).toMatchObject({
      ok: true,
      value: { tally: { answered: 1 } },
    });
  });

  test("R12 what arrives together with the close either counts or is refused as late, never acknowledged and lost", async () => {
    const instructor = await lecture.instructor();
    const students = await Promise.all(Array.from({ length: 20 }, (_, i) => lecture.student(`S${i}`)));
    await command(instructor, ...opens());
    const submitted = students.map((student) => student.emitWithAck("submit", answerWith("999")));
    const closed = instructor.emitWithAck("command", { type: "closeRound", part });
    const replies = await Promise.all(submitted);
    await closed;
    const saved = replies.filter((reply) => reply.ok).length;
    expect(replies.every((reply) => reply.ok || reply.error.code === "roundClosed")).toBe(true);
    expect(await lecture.store.countedAnswers(lecture.room.id, part, 1)).toHaveLength(saved);
    expect(await lecture.store.submissions(lecture.room.id)).toHaveLength(20);
  });
});

describe("refusals", () => {
  test("a wrong code, a missing seat, another's console and an old page are each refused with their own reason", async () => {
    const code = async (client: Client) => (await refusalOf(client))?.code;
    expect(await code(lecture.client("student", "", { code: "BBBBBB" }))).toBe("roomNotFound");
    expect(await code(lecture.client("student", "", { code: "not a code" }))).toBe("roomNotFound");
    expect(await code(lecture.client("student"))).toBe("noSeat");
    expect(await code(lecture.client("console"))).toBe("forbidden");
    expect(await code(lecture.client("console", (await lecture.join("Ada")).cookie))).toBe("forbidden");
    expect(await code(lecture.client("student", "", { v: 0 }))).toBe("upgrade");
    expect(await code(lecture.client("student", "", { as: "owner" }))).toBe("badShape");
    expect(await code(lecture.client("student", "", { role: "instructor" }))).toBe("badShape");
  });

  test("an ended room takes no new student and tells where the answers are", async () => {
    await command(await lecture.instructor(), { type: "endRoom" });
    expect((await refusalOf(lecture.client("student")))?.code).toBe("roomEnded");
    expect((await lecture.join("Ada")).reply).toMatchObject({ ok: false, error: { code: "roomEnded" } });
  });

  test.each(["1/0", "3 4", "--2", "1,500", "", "abc"])(
    "R14 %j is unreadable: it costs nothing and is kept",
    async (text) => {
      await command(await lecture.instructor(), ...opens());
      const ada = await lecture.student("Ada");
      const reply = await ada.emitWithAck("submit", answerWith(text));
      expect(reply).toMatchObject({
        ok: false,
        error: { code: "unreadable", retryable: false, at: expect.any(Number) },
      });
      expect(await lecture.store.countedAnswers(lecture.room.id, part, 1)).toEqual([]);
      expect(await lecture.store.submissions(lecture.room.id)).toMatchObject([
        { verdict: "unreadable", bucket: null },
      ]);
    },
  );

  test("R14 what cannot be read replaces no earlier answer", async () => {
    await command(await lecture.instructor(), ...opens());
    const ada = await lecture.student("Ada");
    await ada.emitWithAck("submit", answerWith("999"));
    const reply = ada.emitWithAck("submit", answerWith("1/0", { revision: 2 }));
    expect(await refusedCode(reply)).toBe("unreadable");
    expect(await lecture.store.countedAnswers(lecture.room.id, part, 1)).toMatchObject([{ bucket: "999" }]);
  });

  test("answers before the opening, after the close, for another part, and with another's id are refused", async () => {
    const instructor = await lecture.instructor();
    const ada = await lecture.student("Ada");
    const submit = (client: Client, message: Submission) =>
      refusedCode(client.emitWithAck("submit", message));
    await command(instructor, { type: "showPart", part });
    expect(await submit(ada, answerWith("1"))).toBe("roundNotOpen");
    await command(instructor, { type: "openRound", part });
    expect(await submit(ada, answerWith("1", { part: partId("other-room", "a") }))).toBe("partNotFound");
    expect(await submit(ada, answerWith("1", { round: 2 }))).toBe("roundNotOpen");
    const saved = answerWith("1");
    await ada.emitWithAck("submit", saved);
    expect(await submit(ada, { ...saved, answer: { type: "number", text: "2" } })).toBe("submissionIdReused");
    expect(await submit(ada, answerWith("2"))).toBe("staleRevision");
    expect(await submit(await lecture.student("Eve"), saved)).toBe("submissionIdReused");
    await command(instructor, { type: "closeRound", part });
    expect(await submit(ada, answerWith("3", { revision: 2 }))).toBe("roundClosed");
  });

  test("students and projectors command nothing, and projectors hand in nothing", async () => {
    const ada = await lecture.student("Ada");
    const projector = await lecture.projector();
    const instructor = await lecture.instructor();
    for (const one of [...opens(), { type: "endRoom" } as const]) {
      expect(await refusedCode(ada.emitWithAck("command", one))).toBe("forbidden");
      expect(await refusedCode(projector.emitWithAck("command", one))).toBe("forbidden");
    }
    for (const client of [projector, instructor])
      expect(await refusedCode(client.emitWithAck("submit", answerWith("1")))).toBe("forbidden");
    expect((await lecture.store.load(lecture.room.code))?.seq).toBe(1);
  });

  test("frames of the wrong shape are refused, and the room goes on", async () => {
    const ada = await lecture.student("Ada");
    const untyped: { emitWithAck(event: string, ...frame: unknown[]): Promise<unknown> } = ada;
    const good = answerWith("1");
    const bad = { ok: false, error: { code: "badShape" } };
    const frames: readonly unknown[][] = [
      [],
      [null],
      ["text"],
      [[]],
      [{ ...good, revision: -1 }],
      [{ ...good, revision: Number.POSITIVE_INFINITY }],
      [{ ...good, submission: "not a uuid" }],
      [{ ...good, extra: true }],
      [{ ...good, answer: { type: "essay", text: "1" } }],
      [{ ...good, answer: { type: "number", text: "1".repeat(3_000) } }],
      [{ ...good, answer: { type: "vector", cells: Array(100).fill("1") } }],
      [JSON.parse('{"__proto__": {"admin": true}}')],
      [good, good],
    ];
    for (const frame of frames) expect(await untyped.emitWithAck("submit", ...frame)).toMatchObject(bad);
    expect(await untyped.emitWithAck("becomeInstructor", {})).toMatchObject(bad);
    const refused = next(ada, "refused");
    const silent: { emit(event: string, ...frame: unknown[]): unknown } = ada;
    silent.emit("becomeInstructor");
    expect(await refused).toMatchObject({ code: "badShape" });
    expect(await ada.emitWithAck("sync")).toMatchObject({ ok: true });
  });

  test("a join that is no join is refused, whatever its body", async () => {
    for (const body of ["", "{", "[]", '{"code":"KVX7RD"}', '{"code":1,"name":"A"}', "x".repeat(10_000)]) {
      const response = await fetch(`${lecture.url()}/api/join`, { method: "POST", body });
      expect(await response.json()).toMatchObject({ ok: false, error: { code: "badShape" } });
    }
    const named = await lecture.join("   ");
    expect(named.reply).toMatchObject({ ok: false, error: { code: "nameNotUsable" } });
    const foreign = await fetch(`${lecture.url()}/api/join`, {
      method: "POST",
      headers: { origin: "http://evil.example" },
    });
    expect(await foreign.json()).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });

  test.each(["//", "/\\\\", "http://[", "/%"])(
    "an address that is none, %s, is answered and hurts nobody",
    async (path) => {
      const { port } = new URL(lecture.url());
      const status = await new Promise<number | undefined>((settle, fail) => {
        const asked = request({ port, host: "127.0.0.1", path }, (response) => {
          response.resume();
          settle(response.statusCode);
        });
        asked.once("error", fail).end();
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect((await fetch(`${lecture.url()}/healthz`)).status).toBe(200);
    },
  );

  test("a page of another site cannot connect in a visitor's name", async () => {
    const { cookie } = await lecture.join("Ada");
    const socket = lecture.client("student", cookie);
    socket.io.opts.extraHeaders = { cookie, origin: "http://evil.example" };
    await expect(connected(socket)).rejects.toThrow();
  });
});

function connectedAgain(client: Client): Promise<void> {
  return new Promise((settle) => {
    client.once("connect", () => settle());
    client.once("disconnect", () => {
      if (!client.active) client.connect();
    });
  });
}

test("T8 one seat has so many connections and no more; another seat is not concerned, and there is room again", async () => {
  const { cookie } = await lecture.join("Ada");
  const open = await Promise.all(
    Array.from({ length: 20 }, () => connected(lecture.client("student", cookie))),
  );
  expect((await refusalOf(lecture.client("student", cookie)))?.code).toBe("tooManyConnections");
  await lecture.student("Eve");
  open[0]?.disconnect();
  await vi.waitFor(async () => expect(await refusalOf(lecture.client("student", cookie))).toBeNull());
});
