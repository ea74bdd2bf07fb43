import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { exportedLecture, seatOf } from "@/app/api/rooms/[code]/testing/exported-lecture";
import { ownerEmail } from "@/db/auth-options";
import { tokenHash } from "@/db/seat-token";
import { startServer } from "@/e2e/server";
import { rosterId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { QuestionSource } from "@/lib/problems/question";
import { samplerDeck } from "@/lib/problems/sampler";
import { signIn } from "../guarantees/sign-in";

const students = 2_000;
const parts = 30;
const megabyte = 2 ** 20;
/** Of a student who looks at the own review. */
const token = "x".repeat(43);

type Lecture = Awaited<ReturnType<typeof exportedLecture>>;

/**
 * Makes a room of 2,000 students × 30 parts and asks a server that was just started for each page and each export: the
 * first time, when questions are built and typeset, and again. Meanwhile somebody else asks for a small page every 20 ms: how
 * long that one waits says how long the event loop is held up.
 */
export async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "backpoll-measure-"));
  const lecture = await exportedLecture({
    questions: largeDeck(),
    students,
    file: join(dataDir, "backpoll.db"),
  });
  await addClassList(lecture);
  giveToInstructor(lecture);
  lecture.database.$client.close();
  const server = await startServer({ dataDir, env: { LOG_LEVEL: "warn" } });
  try {
    const cookie = await signIn(server.link());
    await settled(server.url);
    const room = "KVX7RD";
    for (const [path, who] of [
      [`/console/${room}/review`, cookie],
      [`/console/${room}/review/students`, cookie],
      [`/console/${room}/exports`, cookie],
      [`/console/${room}/roster`, cookie],
      [`/console/${room}/privacy`, cookie],
      [`/review/${room}`, `backpoll_seat=${token}`],
      [`/api/rooms/${room}/submissions.csv`, cookie],
      [`/api/rooms/${room}/room.json`, cookie],
      [`/api/rooms/${room}/canvas.csv`, cookie],
    ] as const) {
      const times = [await timed(server.url, path, who), await timed(server.url, path, who)];
      const [first, again] = times.map(
        ({ ms, waited }) => `${ms.toFixed(0)} ms (others waited ${waited.toFixed(0)} ms)`,
      );
      console.log(`${path}: ${first}, again ${again}, ${((times[1]?.bytes ?? 0) / megabyte).toFixed(1)} MB`);
    }
    console.log(`memory of the server: ${residentMb(server.pid())} MB`);
  } finally {
    await server.stop();
  }
}

/** A start goes on in the background: pages are loaded. An instructor is not there in its first second. */
async function settled(url: string): Promise<void> {
  for (let quick = 0; quick < 20; ) {
    const began = performance.now();
    await fetch(`${url}/healthz`).then((response) => response.text());
    quick = performance.now() - began < 5 ? quick + 1 : 0;
    await after(20);
  }
}

/** One request to the last byte, and the longest that another one waited meanwhile. */
async function timed(url: string, path: string, cookie: string) {
  let [over, waited] = [false, 0];
  const other = (async () => {
    while (!over) {
      const began = performance.now();
      await fetch(`${url}/healthz`).then((response) => response.text());
      waited = Math.max(waited, performance.now() - began);
      await after(20);
    }
  })();
  const began = performance.now();
  const response = await fetch(`${url}${path}`, { headers: { cookie }, redirect: "manual" });
  const bytes = (await response.arrayBuffer()).byteLength;
  const ms = performance.now() - began;
  over = true;
  await other;
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return { ms, bytes, waited };
}

/** Canvas's export with a row for every seat. */
async function addClassList({ rosters, id }: Lecture): Promise<void> {
  const list = rosterId("list");
  const rows = Array.from({ length: students }, (_, row) => [`Student ${row}`, `${row}`]);
  const file = {
    format: "canvas",
    bom: false,
    delimiter: ",",
    newline: "\n",
    header: ["Student", "ID"],
  } as const;
  await rosters.create(
    { id: list, ownerId: "owner", title: "Class", file: { ...file, preamble: [] }, uploadedAt: 0 },
    rows,
    rows.map(([name = "", studentId = ""], row) => ({
      ...{ row, name, aliases: [], studentId, section: null, extraTime: 1 },
    })),
  );
  await rosters.attach(id, list);
  await rosters.saveMatches(id, new Map(rows.map((_, row) => [seatOf(row), row])));
}

/** The one-time link signs in as the owner by their address; and one seat is given to a token that is known here. */
function giveToInstructor({ database, id }: Lecture): void {
  const run = (sql: string, ...values: readonly string[]) => database.$client.prepare(sql).run(...values);
  run("update user set email = ? where id = 'owner'", ownerEmail);
  run("update participants set token_hash = ? where id = ?", tokenHash(id, token), seatOf(0));
}

/** Questions with some thirty parts between them. */
function largeDeck(): readonly QuestionSource[] {
  const chosen: QuestionSource[] = [];
  let count = 0;
  for (const source of samplerDeck().questions) {
    if (count >= parts) break;
    const question = questionFrom(source);
    if (!question.ok) throw new Error(question.error);
    count += question.value.parts.length;
    chosen.push(source);
  }
  return chosen;
}

function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kb ?? 0) / 1024);
}
