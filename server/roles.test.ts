import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqlitePeople } from "@/db/people";
import { type PartId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import type { ClientEvents } from "@/lib/protocol/events";
import type { Reply } from "@/lib/protocol/refusal";
import type { Command } from "@/lib/room/command";
import { everyCommand } from "@/lib/room/testing/every-command";
import { type Client, connected, type Lecture, next, refusalOf, startLecture } from "./testing/lecture";

let lecture: Lecture;
let part: PartId;
let other: PartId;
let instructor: Client;
const roles = ["student", "projector"] as const;
/** Who runs the room beside its owner, by their account's id. */
const helpers = ["co-instructor", "assistant"] as const;
let clients: Readonly<Record<(typeof roles)[number], Client>>;

beforeAll(async () => {
  lecture = await startLecture(classicDeck.questions);
  const [first, second] = lecture.parts.keys();
  if (!first || !second) throw new Error("The classic deck has two parts");
  [part, other] = [first, second];
  instructor = await lecture.instructor();
  clients = { student: await lecture.student("Ada"), projector: await lecture.projector() };
  for (const id of [...helpers, "removed", "stranger"])
    lecture.addUser(id, id === "assistant" ? "assistant" : "instructor");
  lecture.addUser("runs the server", "owner");
  const { members, room } = lecture;
  await members.put(room.id, "co-instructor", "instructor", 1);
  // Of another role in the room than the account lets them.
  await members.put(room.id, "assistant", "instructor", 1);
  await members.put(room.id, "removed", "instructor", 1);
  await members.remove(room.id, "removed");
});
afterAll(() => lecture.stop());

/** How to bring the room from one phase to the next, in this order. */
const phases: readonly (readonly [string, (part: PartId) => readonly Command[]])[] = [
  ["lobby", () => []],
  ["ready", (part) => [{ type: "showPart", part }]],
  ["open", (part) => [{ type: "openRound", part }]],
  ["closed", (part) => [{ type: "closeRound", part }]],
  ["discussing", (part) => [{ type: "startDiscussion", part }]],
  ["distribution", (part) => [{ type: "showDistribution", part }]],
  ["revealed", (part) => [{ type: "revealPart", part }]],
  ["ended", () => [{ type: "endRoom" }]],
];

type Message = Exclude<keyof ClientEvents, "command">;

/** What comes of each message but commands: "ok" or the obstacle. A new message without a line here is no program. */
const expected: Readonly<
  Record<(typeof roles)[number], Readonly<Record<Message, (phase: string) => string>>>
> = {
  student: {
    sync: () => "ok",
    submit: (phase) => ({ open: "ok", lobby: "roundNotOpen", ready: "roundNotOpen" })[phase] ?? "roundClosed",
    writing: () => "ok",
    people: () => "forbidden",
    solution: (phase) => (phase === "revealed" || phase === "ended" ? "ok" : "notRevealed"),
  },
  projector: {
    sync: () => "ok",
    submit: () => "forbidden",
    writing: () => "forbidden",
    people: () => "forbidden",
    solution: (phase) => (phase === "revealed" || phase === "ended" ? "ok" : "notRevealed"),
  },
};

const answerTo = (part: PartId) => ({
  ...{ submission: submissionId(randomUUID()), part, round: 1, revision: 1 },
  answer: { type: "number" as const, text: "3" },
});

async function said(
  client: Client,
  event: keyof ClientEvents,
  ...payload: readonly unknown[]
): Promise<string> {
  // Typed as the wire really is: any name, any payload.
  const untyped: { emitWithAck(event: string, ...payload: readonly unknown[]): Promise<Reply<unknown>> } =
    client;
  const reply = await untyped.emitWithAck(event, ...payload);
  return reply.ok ? "ok" : reply.error.code;
}

const seq = async () => {
  const room = await lecture.store.load(lecture.room.code);
  return room?.seq;
};

describe.each(phases)("T2 in the phase %s", (phase, commands) => {
  beforeAll(async () => {
    // By turns: whoever runs the room brings it on.
    const by = await lecture.instructor(
      ["owner", ...helpers][phases.findIndex(([name]) => name === phase) % 3],
    );
    for (const command of commands(part)) expect(await said(by, "command", command)).toBe("ok");
    by.disconnect();
  });

  test.each(helpers)("a %s is told of each message what the owner is told", async (helper) => {
    const client = await lecture.instructor(helper);
    for (const [event, payload] of [
      ...([["submit", answerTo(part)], ["writing", part], ["people"], ["solution", part], ["sync"]] as const),
      // One that changes nothing, twice.
      ...([["command", { type: "blankScreen", blank: false }]] as const),
    ] as const)
      expect(await said(client, event, ...(payload === undefined ? [] : [payload])), event).toBe(
        await said(instructor, event, ...(payload === undefined ? [] : [payload])),
      );
    client.disconnect();
  });

  test.each(roles)("a %s is told of each message what it may, and commands nothing", async (role) => {
    const client = clients[role];
    const before = await seq();
    for (const command of Object.values(everyCommand(part, other)))
      expect(await said(client, "command", command), command.type).toBe("forbidden");
    expect(await seq()).toBe(before);
    const payloads: Readonly<Record<Message, readonly unknown[]>> = {
      ...{ sync: [], submit: [answerTo(part)], writing: [part], people: [], solution: [part] },
    };
    for (const [event, payload] of Object.entries(payloads) as [Message, readonly unknown[]][])
      expect(await said(client, event, ...payload), event).toBe(expected[role][event](phase));
    expect(await seq()).toBe(before);
  });

  test("the instructor hands nothing in, and sees who is there", async () => {
    expect(await said(instructor, "submit", answerTo(part))).toBe("forbidden");
    expect(await said(instructor, "writing", part)).toBe("forbidden");
    expect(await said(instructor, "people")).toBe("ok");
    expect(await said(instructor, "solution", part)).toBe("ok");
  });

  test("nobody without the right to it gets a connection", async () => {
    const refusal = async (as: "student" | "console", cookie = "") =>
      (await refusalOf(lecture.client(as, cookie)))?.code;
    expect(await refusal("console")).toBe("forbidden");
    for (const id of ["nobody", "stranger", "removed", "runs the server"])
      expect(await refusal("console", `instructor=${id}`), id).toBe("forbidden");
    expect(await refusal("student")).toBe(phase === "ended" ? "roomEnded" : "noSeat");
    expect(await refusal("student", `backpoll_seat=${"x".repeat(43)}`)).toBe(
      phase === "ended" ? "roomEnded" : "noSeat",
    );
  });
});

describe("T5 a seat", () => {
  test("is taken by its cookie alone: what everybody can see of a student opens nothing", async () => {
    const fresh = await startLecture(classicDeck.questions);
    try {
      const owner = await fresh.instructor();
      const { cookie } = await fresh.join("Ada");
      const ada = await connected(fresh.client("student", cookie));
      const projector = await fresh.projector();
      const people = await owner.emitWithAck("people");
      const id = people.ok ? (people.value[0]?.id ?? "") : "";
      const code = async (cookie: string) => (await refusalOf(fresh.client("student", cookie)))?.code;
      expect(await code(`backpoll_seat=${id}`)).toBe("noSeat");
      expect(await code(`backpoll_seat=${id.padEnd(43, "x")}`)).toBe("noSeat");
      const token = cookie.split("=")[1] ?? "";
      expect(token.length).toBe(43);
      await owner.emitWithAck("command", { type: "showPart", part });
      await ada.emitWithAck("sync");
      for (const client of [owner, projector, ada]) expect(client.frames.join()).not.toContain(token);
      const kept = fresh.database.$client.prepare("select * from participants").all();
      expect(JSON.stringify(kept)).not.toContain(token);
    } finally {
      await fresh.stop();
    }
  });

  test("that was taken away is refused whatever it says, and opens again when it is given back", async () => {
    const fresh = await startLecture(classicDeck.questions);
    try {
      const owner = await fresh.instructor();
      const { cookie } = await fresh.join("Ada");
      const ada = await connected(fresh.client("student", cookie));
      const people = await owner.emitWithAck("people");
      const participants = people.ok ? people.value.map(({ id }) => id) : [];
      const gone = new Promise((settle) => ada.once("disconnect", settle));
      await owner.emitWithAck("command", { type: "removeParticipants", participants });
      await gone;
      expect((await refusalOf(fresh.client("student", cookie)))?.code).toBe("removed");
      await owner.emitWithAck("command", { type: "restoreParticipants", participants });
      expect(await refusalOf(fresh.client("student", cookie))).toBeNull();
    } finally {
      await fresh.stop();
    }
  });
});

describe("T2 somebody who runs a room beside its owner", () => {
  test("is cut off at once, with a sentence, when they are taken off it; the owner goes on", async () => {
    const fresh = await startLecture(classicDeck.questions);
    try {
      const { members, room } = fresh;
      fresh.addUser("helper", "assistant");
      await members.put(room.id, "helper", "assistant", 1);
      const [owner, helper] = [await fresh.instructor(), await fresh.instructor("helper")];
      expect(await said(helper, "command", { type: "showPart", part })).toBe("ok");
      const told = next(helper, "refused");
      const gone = new Promise((settle) => helper.once("disconnect", settle));
      await members.remove(room.id, "helper");
      await fresh.live().recheckConsoles();
      await gone;
      expect((await told).message).toMatch(/taken you off it/);
      expect((await refusalOf(fresh.client("console", "instructor=helper")))?.code).toBe("forbidden");
      expect(await said(owner, "command", { type: "openRound", part })).toBe("ok");
    } finally {
      await fresh.stop();
    }
  });

  test("of a room that goes to somebody else loses nothing that was under way, and the room obeys its new owner", async () => {
    const fresh = await startLecture(classicDeck.questions);
    try {
      const { room, store, database } = fresh;
      fresh.addUser("heir", "owner");
      const owner = await fresh.instructor();
      expect(await said(owner, "command", { type: "showPart", part })).toBe("ok");
      const burst = Array.from({ length: 20 }, (_, index) =>
        said(owner, "command", { type: "lockRoom", locked: index % 2 === 0 }),
      );
      const outcome = await sqlitePeople(database).remove("owner", "heir");
      expect(outcome).toEqual({ type: "removed", rooms: [room.code] });
      await fresh.live().roomsGiven([room.code], "heir");
      await fresh.live().recheckConsoles();
      await Promise.all(
        burst.map((one) => Promise.race([one, new Promise((go) => owner.once("disconnect", go))])),
      );
      const heir = await fresh.instructor("heir");
      expect(await said(heir, "command", { type: "openRound", part })).toBe("ok");
      expect((await store.load(room.code))?.ownerId).toBe("heir");
    } finally {
      await fresh.stop();
    }
  });
});
