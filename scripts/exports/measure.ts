import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { GET as canvasCsv } from "@/app/api/rooms/[code]/canvas.csv/route";
import { GET as roomJson } from "@/app/api/rooms/[code]/room.json/route";
import { GET as submissionsCsv } from "@/app/api/rooms/[code]/submissions.csv/route";
import { exportedLecture, seatOf } from "@/app/api/rooms/[code]/testing/exported-lecture";
import { rosterId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { QuestionSource } from "@/lib/problems/question";
import { samplerDeck } from "@/lib/problems/sampler";

const usualStudents = 2_000;
const parts = 30;
const megabyte = 2 ** 20;

/** Prints what each export of a large room takes: time, memory beyond what was in use before, longest turn. */
export async function main([students = `${usualStudents}`]: readonly string[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "backpoll-exports-"));
  try {
    const file = join(directory, "large.db");
    const lecture = await exportedLecture({ questions: largeDeck(), students: Number(students), file });
    await addClassList(lecture, Number(students));
    const routes = { "submissions.csv": submissionsCsv, "room.json": roomJson, "canvas.csv": canvasCsv };
    for (const [name, get] of Object.entries(routes))
      for (const time of ["first", "again"])
        console.log(
          `${name} (${time}): ${await measured(() => get(lecture.request(name), lecture.context))}`,
        );
    lecture.database.$client.close();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Canvas's export with a row for every seat. */
async function addClassList(
  { rosters, id }: Awaited<ReturnType<typeof exportedLecture>>,
  students: number,
): Promise<void> {
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

async function measured(get: () => Promise<Response>): Promise<string> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const turns = monitorEventLoopDelay({ resolution: 1 });
  turns.enable();
  const began = performance.now();
  const busy = process.cpuUsage();
  const reader = (await get()).body?.getReader();
  let bytes = 0;
  let first: number | null = null;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    first ??= performance.now() - began;
    bytes += piece.value.length;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(busy);
  turns.disable();
  return [
    `${(bytes / megabyte).toFixed(1)} MB in ${took.toFixed(0)} ms (${((user + system) / 1e3).toFixed(0)} ms of work)`,
    `first bytes after ${(first ?? 0).toFixed(0)} ms`,
    `${((peak - before) / megabyte).toFixed(0)} MB more memory at the peak`,
    `longest turn ${(turns.max / 1e6).toFixed(0)} ms`,
  ].join(", ");
}
