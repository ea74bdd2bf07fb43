import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";

const [students, answersEach] = [50, 10];

/** R3: traced from outside, the row of an answer is written and fsynced before its acknowledgement leaves. */
export const syncOrder: Guarantee = {
  id: "R3",
  promise: "An answer is on disk before it is acknowledged",
  needs: ["strace"],
  async run({ long, say }) {
    const folder = mkdtempSync(join(tmpdir(), "backpoll-trace-"));
    const trace = join(folder, "trace");
    const calls = "trace=pwrite64,fdatasync,fsync,write,writev,sendto";
    const strace = ["strace", "-D", "-f", "-q", "-y", "-s", "8192", "-e", calls, "-o", trace];
    const hall = await openHall({ command: strace });
    const each = long ? answersEach * 2 : answersEach;
    try {
      await hall.enter(students);
      await hall.openRound();
      await hall.burst(each);
      const ids = hall.history.flatMap((entry) => (entry.type === "ok" ? [entry.id] : []));
      await hall.server.end();
      const inOrder = ordered(readFileSync(trace, "latin1"), ids);
      say(`${inOrder.length} of ${ids.length} in order`);
      const held = ids.length === students * each && inOrder.length === ids.length;
      return {
        held,
        figure: `${inOrder.length} of ${ids.length} acknowledgements after the fsync of their row`,
      };
    } finally {
      await hall.leave();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/**
 * The ids whose row was written to the log, and the log synced after that, before the first time that they were sent. A
 * call that a trace shows as unfinished counts from where it is resumed, when it is known to have succeeded.
 */
function ordered(trace: string, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  const written = new Map<string, number>();
  const sent = new Map<string, number>();
  const syncs: number[] = [];
  const syncing = new Set<string>();
  trace.split("\n").forEach((line, at) => {
    const thread = line.split(" ", 1)[0] ?? "";
    const isLog = line.includes("backpoll.db-wal>");
    if (/ f(data)?sync\(/.test(line) && isLog) {
      if (line.includes("unfinished")) syncing.add(thread);
      else if (line.endsWith("= 0")) syncs.push(at);
    } else if (/f(data)?sync resumed/.test(line) && syncing.delete(thread) && line.endsWith("= 0"))
      syncs.push(at);
    else if (/ pwrite64\(/.test(line) && isLog) note(written, line, at);
    else if (/ (write|writev|sendto)\(/.test(line) && /(TCP|socket)/.test(line)) note(sent, line, at);
  });

  /** The first time that each id is seen. */
  function note(seen: Map<string, number>, line: string, at: number): void {
    for (const id of idsIn(line)) if (wanted.has(id) && !seen.has(id)) seen.set(id, at);
  }

  return ids.filter((id) => {
    const [row, ack] = [written.get(id), sent.get(id)];
    return row !== undefined && ack !== undefined && syncs.some((sync) => row < sync && sync < ack);
  });
}

function idsIn(line: string): readonly string[] {
  return line.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
}
