import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { createLog } from "./log";
import { type Client, connected, type Lecture, startLecture } from "./testing/lecture";

const name = "Canary Fitzgerald";
const typed = "271828";
let lines: string[];
let lecture: Lecture;
let instructor: Client;
let ada: Client;
let token: string;

beforeEach(async () => {
  lines = [];
  lecture = await startLecture(classicDeck.questions, {
    log: createLog("trace", { write: (line: string) => void lines.push(line) }),
  });
  instructor = await lecture.instructor();
  const { cookie } = await lecture.join(name);
  token = cookie.split("=")[1] ?? "";
  ada = await connected(lecture.client("student", cookie));
  const part = lecture.parts.keys().next().value;
  if (!part) throw new Error("The classic deck has parts");
  await instructor.emitWithAck("command", { type: "showPart", part });
  await instructor.emitWithAck("command", { type: "openRound", part });
});
afterEach(() => lecture.stop());

const answer = () => ({
  ...{
    submission: submissionId(randomUUID()),
    part: [...lecture.parts.keys()][0] ?? "",
    round: 1,
    revision: 1,
  },
  answer: { type: "number", text: typed },
});

async function submit(client: Client, message: unknown): Promise<unknown> {
  const untyped: { emitWithAck(event: string, ...payload: readonly unknown[]): Promise<unknown> } = client;
  return untyped.emitWithAck("submit", message);
}

/** Whatever must never stand in a log. */
const secrets = () => [name, typed, token, lecture.room.code, "owner@example.org"];

const told = () => secrets().filter((secret) => lines.join("").includes(secret));

test("T16 a lecture leaves nothing of anybody in the log, at its most talkative", async () => {
  expect(await submit(ada, answer())).toMatchObject({ ok: true });
  await submit(ada, { ...answer(), answer: { type: "number", text: `${typed} apples` } });
  await submit(ada, { nothing: typed });
  await instructor.emitWithAck("people");
  lines.push(await lecture.metrics());
  expect(lines.join("")).toContain("backpoll_");
  expect(told()).toEqual([]);
});

test("T16 nor do failures of the database, of which every one is logged", async () => {
  const broken = lecture.database.$client;
  for (const table of ["answers", "submissions", "participants"])
    broken.exec(`ALTER TABLE ${table} RENAME TO gone_${table}`);
  expect(await submit(ada, answer())).toMatchObject({ ok: false });
  expect(await instructor.emitWithAck("people")).toMatchObject({ ok: false });
  await fetch(`${lecture.url()}/api/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code: lecture.room.code, name: `${name} the second` }),
  });
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(told()).toEqual([]);
});
