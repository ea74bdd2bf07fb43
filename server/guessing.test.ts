import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { codeAlphabet } from "@/lib/room/join-code";
import { usualLimits } from "./limits";
import { connected, type Lecture, startLecture } from "./testing/lecture";

let lecture: Lecture;
beforeEach(async () => {
  lecture = await startLecture(classicDeck.questions, { limits: usualLimits });
});
afterEach(() => lecture.stop());

const part = `${classicDeck.questions[0]?.id}/a`;
const answer = (revision = 1) => ({
  ...{ submission: submissionId(randomUUID()), part, round: 1, revision },
  answer: { type: "number", text: "3" },
});

async function post(path: string, body: unknown, cookie = ""): Promise<{ status: number; code: string }> {
  const response = await fetch(`${lecture.url()}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify(body),
  });
  const reply = await response.json();
  return { status: response.status, code: reply.ok ? "ok" : reply.error.code };
}

/** Codes that no room has: the lecture's has other symbols. */
const wrongCode = (index: number) => `BBBB${codeAlphabet[Math.floor(index / 28)]}${codeAlphabet[index % 28]}`;

test("T3 wrong codes are counted together, whichever way they are tried, until none is answered", async () => {
  const ways = [
    async (code: string) => (await post("/api/join", { code, name: "Eve" })).code,
    async (code: string) => (await post("/api/submit", { code, ...answer() })).code,
    async (code: string) => ({ 404: "roomNotFound", 429: "tooManyTries" })[await statusOf(`/review/${code}`)],
    async (code: string) =>
      ({ 404: "roomNotFound", 429: "tooManyTries" })[await statusOf(`/api/my-data/${code}`)],
  ];
  const said: (string | undefined)[] = [];
  for (let index = 0; index < 40; index += 1) said.push(await ways[index % 4]?.(wrongCode(index)));
  const answered = said.filter((code) => code === "roomNotFound").length;
  // Twenty in the first second; the rest of the thirty may come in the next one.
  expect(answered).toBeGreaterThanOrEqual(20);
  expect(answered).toBeLessThanOrEqual(30);
  expect(said.slice(30).every((code) => code === "tooManyTries")).toBe(true);
  const eve = lecture.client("student", "", { code: wrongCode(50) });
  expect(await refusedWith(eve)).toBe("tooManyTries");
  // The right code, too: whoever tries codes does not learn by it.
  expect((await post("/api/join", { code: "KVX7RD", name: "Eve" })).code).toBe("tooManyTries");
});

test("T3 codes that are tried in one packet are counted like codes one after the other", async () => {
  const { hostname, port } = new URL(lecture.url());
  const tries = Array.from({ length: 200 }, (_, index) => wrongCode(index));
  const said = await new Promise<string>((settle) => {
    const socket = connect(Number(port), hostname);
    let text = "";
    socket.on("data", (data) => {
      text += data;
      if (text.split("HTTP/1.1 ").length > tries.length) socket.destroy();
    });
    socket.on("close", () => settle(text));
    socket.write(tries.map((code) => `GET /review/${code} HTTP/1.1\r\nHost: x\r\n\r\n`).join(""));
  });
  const answered = said.split("HTTP/1.1 404").length - 1;
  expect(answered).toBeGreaterThanOrEqual(20);
  expect(answered).toBeLessThanOrEqual(30);
});

test("T3 who has a seat in a room, or runs it, is let in whatever others on the same network try", async () => {
  const ada = await lecture.join("Ada");
  // A restart forgets which rooms an address is in, and counts anew.
  await lecture.restart();
  for (let index = 0; index < 40; index += 1)
    await post("/api/join", { code: wrongCode(index), name: "Eve" });
  expect((await post("/api/join", { code: "KVX7RD", name: "Eve" })).code).toBe("tooManyTries");
  expect(await refusedWith(lecture.client("projector"))).toBe("tooManyTries");
  expect((await post("/api/submit", { code: "KVX7RD", ...answer() }, ada.cookie)).code).toBe("roundNotOpen");
  const phone = await connected(lecture.client("student", ada.cookie));
  expect(await phone.emitWithAck("sync")).toMatchObject({ ok: true });
  await connected(lecture.client("console", "instructor=owner"));
  const elsewhere = await refusedWith(lecture.client("student", ada.cookie, { code: wrongCode(1) }));
  expect(elsewhere).toBe("tooManyTries");
});

test("T3 a code is tried however its address is written", async () => {
  const written = [
    (code: string) => `/review/${encodeURIComponent(code).replace("B", "%42")}`,
    (code: string) => `/review/${code.slice(0, 3)}%20${code.slice(3).toLowerCase()}`,
    (code: string) => `/x/../review/${code}/a-key`,
    (code: string) => `/api/my-data/${code.replaceAll("B", "%42")}`,
  ];
  const statuses: number[] = [];
  for (let index = 0; index < 40; index += 1)
    statuses.push(await statusOf(written[index % 4]?.(wrongCode(index)) ?? ""));
  expect(statuses.slice(30).every((status) => status === 429)).toBe(true);
  expect((await fetch(`${lecture.url()}/review/%zz`)).status).toBe(400);
});

test("T3 spellings of one code are one code, and what cannot be a code is no guess", async () => {
  await lecture.join("Ada");
  for (let index = 0; index < 40; index += 1)
    await post("/api/join", { code: wrongCode(index), name: "Eve" });
  expect((await post("/api/join", { code: "kvx-7rd", name: "Eve" })).code).toBe("ok");
  expect((await post("/api/join", { code: "hello", name: "Eve" })).code).toBe("roomNotFound");
});

test("T8 answers by HTTP come as fast as on a socket, each seat for itself", async () => {
  const [ada, eve] = [await lecture.join("Ada"), await lecture.join("Eve")];
  const said = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      post("/api/submit", { code: "KVX7RD", ...answer(index + 1) }, ada.cookie),
    ),
  );
  const refused = said.filter(({ code }) => code === "tooFast");
  expect(refused.length).toBe(18);
  expect(refused.every(({ status }) => status === 429)).toBe(true);
  expect((await post("/api/submit", { code: "KVX7RD", ...answer() }, eve.cookie)).code).not.toBe("tooFast");
  const socket = await connected(lecture.client("student", ada.cookie));
  expect(await socket.emitWithAck("sync")).toMatchObject({ ok: true });
});

async function statusOf(path: string): Promise<404 | 429> {
  const { status } = await fetch(`${lecture.url()}${path}`);
  if (status !== 404 && status !== 429) throw new Error(`${path} answered ${status}`);
  return status;
}

function refusedWith(client: ReturnType<Lecture["client"]>): Promise<string> {
  return new Promise((settle) => {
    client.once("connect_error", (error: Error & { data?: { code?: string } }) =>
      settle(error.data?.code ?? error.message),
    );
    client.connect();
  });
}
