import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import SqliteDatabase from "better-sqlite3";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";
import { storedIn } from "./stored";

const students = 100;
const mostLogBytes = 64 * 1024 * 1024;

/**
 * R14: somebody reads for long under load, so that the log cannot be folded in; a backup is taken in the middle; the log is
 * small again afterwards, and the backup holds all that was acknowledged before it began.
 */
export const logBounded: Guarantee = {
  id: "R14",
  promise: "The log stays small, and a backup taken in the middle is whole",
  async run({ long }) {
    const hall = await openHall();
    const backups = mkdtempSync(join(tmpdir(), "backpoll-backup-"));
    try {
      await hall.enter(students);
      await hall.openRound();
      const file = join(hall.server.dataDir, "backpoll.db");
      const reader = new SqliteDatabase(file, { readonly: true });
      reader.exec("begin");
      reader.prepare("select count(*) from submissions").get();
      let running = true;
      const load = hall.students.map(async (one) => {
        for (let revision = 1; running; revision += 1)
          await one.handIn(hall.part, 1, revision, `${revision}`);
      });
      await sleep(long ? 30_000 : 3_000);
      const before = new Set(hall.history.flatMap((entry) => (entry.type === "ok" ? [entry.id] : [])));
      const { status, stderr } = spawnSync("node", ["scripts/backup.mjs", "--to", backups], {
        env: { ...process.env, DATA_DIR: hall.server.dataDir },
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(`The backup failed: ${stderr}`);
      await sleep(long ? 30_000 : 1_000);
      running = false;
      await Promise.all(load);
      const held = statSync(`${file}-wal`).size;
      reader.exec("commit");
      reader.close();
      await hall.command({ type: "closeRound", part: hall.part });
      const copy = storedIn(join(backups, readdirSync(backups)[0] ?? "", "backpoll.db"));
      const there = new Set(copy.stored.map(({ id }) => id));
      const missing = [...before].filter((id) => !there.has(id)).length;
      const after = statSync(`${file}-wal`).size;
      return {
        held: missing === 0 && copy.integrity === "ok" && after <= mostLogBytes,
        figure: `${missing} of ${before.size} answers missing in the backup, integrity ${copy.integrity}; log ${kb(held)} kB under a long reader, ${kb(after)} kB after it`,
      };
    } finally {
      await hall.leave();
      rmSync(backups, { recursive: true, force: true });
    }
  },
};

function kb(bytes: number): number {
  return Math.round(bytes / 1024);
}
