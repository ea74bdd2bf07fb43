import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { exportedLecture } from "@/app/api/rooms/[code]/testing/exported-lecture";
import { ownerEmail } from "@/db/auth-options";
import { startServer } from "@/e2e/server";
import { classicDeck } from "@/lib/problems/classic";
import { hostileCells } from "@/lib/review/testing/hostile-cells";
import { unescaped } from "@/lib/review/testing/unescaped";
import type { Guarantee } from "./guarantee";
import { signIn } from "./sign-in";

/** R27: hostile answers go out as CSV and JSON, are read by parsers of others, and compared with the database. */
export const exports: Guarantee = {
  id: "R27",
  promise: "Exports say what is stored, and run in no spreadsheet",
  async run({ seed, long }) {
    const students = long ? 1_000 : 100;
    const dataDir = mkdtempSync(join(tmpdir(), "backpoll-"));
    const file = join(dataDir, "backpoll.db");
    const [first] = classicDeck.questions;
    if (!first) throw new Error("The classic deck has questions");
    const { database } = await exportedLecture({ questions: [first], students, rounds: 10, file });
    const client = database.$client;
    client.prepare("update user set email = ? where id = 'owner'").run(ownerEmail);
    const ids = client.prepare("select id from submissions order by id").pluck().all();
    const cells = hostileCells(ids.length, seed);
    const write = client.prepare("update submissions set answer = ? where id = ?");
    client.transaction(() => {
      ids.forEach((id, index) => {
        write.run(JSON.stringify({ type: "number", text: cells[index] }), id);
      });
    })();
    // Not by json_extract, which ends at NUL.
    const stored = client
      .prepare("select answer from submissions order by received_at, id")
      .pluck()
      .all()
      .map((answer): string => JSON.parse(String(answer)).text);
    client.close();
    const server = await startServer({ dataDir, env: { LOG_LEVEL: "silent" } });
    try {
      const headers = { cookie: await signIn(server.link()) };
      const get = async (name: string) =>
        (await fetch(`${server.url}/api/rooms/KVX7RD/${name}`, { headers })).text();
      const { data, errors } = Papa.parse<Record<string, string>>(await get("submissions.csv"), {
        ...{ header: true, skipEmptyLines: true, newline: "\r\n", delimiter: "," },
      });
      const typed = data.map((row) => unescaped(row.raw_answer ?? ""));
      const formulae = data.flatMap((row) => Object.values(row)).filter(runs).length;
      const json: { submissions: { answer: { text: string } }[] } = JSON.parse(await get("room.json"));
      const inJson = json.submissions.map(({ answer }) => answer.text);
      // Halves of characters cannot be written in UTF-8, whatever the format.
      const whole = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));
      const differ = (read: readonly string[]) =>
        Math.abs(read.length - stored.length) +
        stored.filter((text, index) => whole(text) !== whole(read[index] ?? "")).length;
      const [csv, other] = [differ(typed), differ(inJson)];
      return {
        held: errors.length === 0 && csv === 0 && other === 0 && formulae === 0 && stored.length > 0,
        figure: `${stored.length} hostile answers: ${csv} differ as CSV, ${other} as JSON, ${errors.length} lines that another parser cannot read, ${formulae} cells that a spreadsheet would run`,
      };
    } finally {
      await server.stop();
    }
  },
};

function runs(cell: string): boolean {
  return /^\s*[=+\-@\t\r\n\0＝＋－＠]/u.test(cell) && !Number.isFinite(Number(cell));
}
