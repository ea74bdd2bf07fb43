import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addressHeader } from "@/db/auth-options";
import type { Practice, PracticeRefusal } from "@/lib/practice/practice";
import { err, ok } from "@/lib/result";
import { practiceBefore } from "./practice-http";

const variant = { family: "F1", seed: 17, level: 2, notation: "from-to" } as const;
const query = "family=F1&seed=17&level=2&notation=from-to";
let refused: PracticeRefusal | null;
let asked: unknown[];
let held: Promise<void>;
let server: Server;
let url: string;

const answer = async (request: unknown) => {
  asked.push(request);
  await held;
  return refused === null ? ok({ parts: [] }) : err(refused);
};
const practice = { question: answer, grade: answer, solution: answer } as unknown as Practice;

beforeEach(async () => {
  [refused, asked, held] = [null, [], Promise.resolve()];
  const handle = practiceBefore(practice, async (_, response) => void response.writeHead(418).end());
  server = createServer((request, response) => void handle(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterEach(() => server.close());

const post = (body: unknown) => fetch(`${url}/api/practice`, { method: "POST", body: JSON.stringify(body) });

describe("/api/practice", () => {
  test("a question is asked for by its address", async () => {
    const response = await fetch(`${url}/api/practice?${query}`);
    expect([response.status, await response.json()]).toEqual([200, { ok: true, value: { parts: [] } }]);
    expect(asked).toEqual([{ variant }]);
  });

  test("a full queue says when to come back", async () => {
    refused = "busy";
    const response = await fetch(`${url}/api/practice?${query}`);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "3"]);
    expect(await response.json()).toMatchObject({ ok: false, error: { code: "busy", message: /moment/ } });
  });

  test("T8 one address keeps nobody elsewhere from practising, and is served again when it was answered", async () => {
    let release = () => {};
    held = new Promise<void>((settle) => {
      release = settle;
    });
    const from = (address: string) =>
      fetch(`${url}/api/practice?${query}`, { headers: { [addressHeader]: address } });
    const statuses: number[] = [];
    const flood = Array.from({ length: 100 }, () =>
      from("192.0.2.1").then(({ status }) => statuses.push(status)),
    );
    await vi.waitFor(() => expect(statuses).toEqual(Array(40).fill(503)));
    const other = from("192.0.2.2");
    release();
    expect((await other).status).toBe(200);
    await Promise.all(flood);
    expect(statuses.filter((status) => status === 200).length).toBe(60);
    expect((await from("192.0.2.1")).status).toBe(200);
  });

  test.each([
    "",
    "?family=F1",
    `?${query}&more=1`,
    "?family=F1&seed=0&level=2&notation=from-to",
    "?family=F1&seed=10001&level=2&notation=from-to",
    "?family=F1&seed=1.5&level=2&notation=from-to",
    "?family=F1&seed=1&level=4&notation=from-to",
    "?family=F1&seed=1&level=2&notation=up",
  ])("a query that is none, %s, reaches nothing", async (bad) => {
    expect((await fetch(`${url}/api/practice${bad}`)).status).toBe(400);
    expect(asked).toEqual([]);
  });

  test.each([
    undefined,
    {},
    { type: "grade", variant, part: "F1-17-2/a" },
    { type: "grade", variant, part: "F1-17-2/a", answer: { type: "number", text: "x".repeat(2_001) } },
    { type: "solution", variant: { ...variant, seed: "17" }, part: "F1-17-2/a" },
    { type: "grade", variant, part: "a", answer: { type: "number", text: "7" }, more: "x".repeat(20_000) },
  ])("a message of another shape reaches nothing: %#", async (bad) => {
    expect((await post(bad)).status).toBe(400);
    expect(asked).toEqual([]);
  });

  test("an answer and a request for the solution come through", async () => {
    const grade = { type: "grade", variant, part: "F1-17-2/a", answer: { type: "number", text: "7" } };
    expect((await post(grade)).status).toBe(200);
    expect((await post({ type: "solution", variant, part: "F1-17-2/a" })).status).toBe(200);
    expect(asked).toHaveLength(2);
  });

  test("everything else is a page", async () => {
    expect((await fetch(`${url}/practice`)).status).toBe(418);
    expect((await fetch(`${url}/api/practice`, { method: "DELETE" })).status).toBe(405);
  });
});
