import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Practice, Variant } from "@/lib/practice/practice";
import { createLog } from "./log";
import { createPractice } from "./practice";

const log = createLog("silent");
const variant: Variant = { family: "F1", seed: 17, level: 2, notation: "from-to" };
let folder: string;
let practice: ReturnType<typeof createPractice>;

/** In the project, so that the bundle finds its packages. */
beforeAll(async () => {
  folder = mkdtempSync(join("node_modules", ".practice-"));
  await build({
    entryPoints: ["server/practice-worker.ts"],
    outfile: join(folder, "worker.mjs"),
    ...{ bundle: true, platform: "node", format: "esm", packages: "external" },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => practice.stop());

const thread = () => new Worker(resolve(folder, "worker.mjs"));
/** A thread that runs this instead. */
const fake = (code: string) => () =>
  new Worker(`const { parentPort } = require("node:worker_threads");${code}`, { eval: true });

async function partsOf(asked: Practice, of: Variant) {
  const question = await asked.question({ variant: of });
  if (!question.ok) throw new Error(question.error);
  return question.value.parts;
}

describe("practice in its thread", () => {
  test("the same seed is the same question in every thread, another seed another one", async () => {
    practice = createPractice({ log, start: thread });
    const parts = await partsOf(practice, variant);
    await practice.stop();
    expect(await partsOf(practice, variant)).toEqual(parts);
    expect(await partsOf(practice, { ...variant, seed: 18 })).not.toEqual(parts);
  });

  test("an answer is judged at once, and the solution is there for who gives up", async () => {
    practice = createPractice({ log, start: thread });
    const [part] = await partsOf(practice, variant);
    if (!part) throw new Error("F1 has a part");
    const graded = await practice.grade({ variant, part: part.id, answer: { type: "number", text: "1/0" } });
    expect(graded).toMatchObject({ ok: true, value: { verdict: "unreadable" } });
    const solution = await practice.solution({ variant, part: part.id });
    expect(solution.ok && solution.value.answer).toBeTruthy();
  });

  test("an unknown family and an unknown part are refused", async () => {
    practice = createPractice({ log, start: thread });
    const unknown = { ...variant, family: "Z9" };
    expect(await practice.question({ variant: unknown })).toEqual({ ok: false, error: "unknownFamily" });
    const [elsewhere] = await partsOf(practice, { ...variant, seed: 18 });
    const part = elsewhere?.id;
    if (!part) throw new Error("F1 has a part");
    expect(await practice.solution({ variant, part })).toEqual({ ok: false, error: "unknownPart" });
  });

  test("more requests than it can take are sent away at once, and the others are answered", async () => {
    practice = createPractice({
      log,
      mostWaiting: 3,
      start: fake(
        `parentPort.on("message", ({ id }) => setTimeout(() => parentPort.postMessage({ id, answer: { ok: true, value: id } }), 50))`,
      ),
    });
    const replies = await Promise.all(Array.from({ length: 5 }, () => practice.question({ variant })));
    expect(replies.map((reply) => (reply.ok ? "answered" : reply.error))).toEqual([
      ...["answered", "answered", "answered"],
      ...["busy", "busy"],
    ]);
    expect((await practice.question({ variant })).ok).toBe(true);
  });

  test("a crash of the thread is told to who waits, and the next request starts another one", async () => {
    const threads = [fake(`parentPort.on("message", () => { throw new Error("crash") })`), thread];
    practice = createPractice({ log, start: () => (threads.shift() ?? thread)() });
    const replies = await Promise.all([practice.question({ variant }), practice.question({ variant })]);
    expect(replies).toEqual([
      { ok: false, error: "failed" },
      { ok: false, error: "failed" },
    ]);
    expect((await practice.question({ variant })).ok).toBe(true);
  });

  test("a thread that is stuck is replaced", async () => {
    const quick = fake(
      `parentPort.on("message", ({ id }) => parentPort.postMessage({ id, answer: { ok: true, value: id } }))`,
    );
    const threads = [fake(`parentPort.on("message", () => { for (;;); })`)];
    practice = createPractice({ log, withinMs: 500, start: () => (threads.shift() ?? quick)() });
    expect(await practice.question({ variant })).toEqual({ ok: false, error: "failed" });
    expect((await practice.question({ variant })).ok).toBe(true);
  });

  test("a thread that cannot be started is said kindly too", async () => {
    practice = createPractice({
      log,
      start: () => {
        throw new Error("no threads left");
      },
    });
    expect(await practice.question({ variant })).toEqual({ ok: false, error: "failed" });
  });

  test("a bug in one question costs that question only", async () => {
    practice = createPractice({
      log,
      start: fake(
        `parentPort.on("message", ({ id }) => parentPort.postMessage(id === 1 ? { id, fault: new Error("bug") } : { id, answer: { ok: true, value: id } }))`,
      ),
    });
    const replies = await Promise.all([practice.question({ variant }), practice.question({ variant })]);
    expect(replies).toEqual([
      { ok: false, error: "failed" },
      { ok: true, value: 2 },
    ]);
  });
});
