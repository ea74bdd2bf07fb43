import { copyFileSync, mkdtempSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";
import { faults, findings, inWords } from "./history";
import { storedIn } from "./stored";

const students = 40;
const diskMb = 8;

/**
 * R12: the disk fills up in a burst. Nothing is acknowledged that is not stored, reading goes on, whoever asks is told that
 * the server is not ready; when there is room again everything is stored, without a restart.
 */
export const diskFull: Guarantee = {
  id: "R12",
  promise: "A full disk costs time, never an answer",
  needs: ["unshare"],
  async run({ say }) {
    const dataDir = mkdtempSync(join(tmpdir(), "backpoll-full-"));
    const kept = mkdtempSync(join(tmpdir(), "backpoll-kept-"));
    // The server sees a small disk where its data is; nobody else does. What is there already moves along.
    const small = `cp -a ${dataDir}/. ${kept} && mount -t tmpfs -o size=${diskMb}m none ${dataDir} && cp -a ${kept}/. ${dataDir} && exec "$0" "$@"`;
    const command = ["unshare", "-rm", "sh", "-c", small];
    const hall = await openHall({ dataDir, command, env: { MINIMUM_FREE_MB: "0" } });
    const inside = join(`/proc/${hall.server.pid()}/root`, dataDir);
    try {
      await hall.enter(students);
      await hall.openRound();
      await Promise.all(hall.students.map((one) => one.handIn(hall.part, 1, 1, "1")));
      const before = acknowledged();

      fill(join(inside, "filler"));
      const burst = Promise.all(hall.students.map((one) => one.handIn(hall.part, 1, 2, "2")));
      // Until the server itself has met the full disk.
      const unready = await until(
        async () => (await fetch(`${hall.server.url}/readyz`)).status === 503,
        10_000,
      );
      const duringFull = acknowledged() - before;
      const page = await fetch(`${hall.server.url}/${hall.code}`);
      const view = await hall.students[0]?.socket.timeout(2_000).emitWithAck("sync");
      const reads = page.status === 200 && view?.ok === true;
      say(`full: ready ${!unready}, ${duringFull} acknowledged meanwhile, reading ${reads}`);

      unlinkSync(join(inside, "filler"));
      const freed = performance.now();
      await burst;
      const seconds = (performance.now() - freed) / 1000;
      const ready = await until(
        async () => (await fetch(`${hall.server.url}/readyz`)).status === 200,
        10_000,
      );
      // Copied out first: SQLite would follow the way inside to the same path outside.
      for (const name of ["backpoll.db", "backpoll.db-wal"])
        copyFileSync(join(inside, name), join(kept, name));
      const { integrity, stored, counted } = storedIn(join(kept, "backpoll.db"));
      const found = findings(hall.history, stored, counted);
      say(`freed: wrong: ${inWords(found)}, integrity ${integrity}`);
      const held =
        faults(found) === 0 &&
        integrity === "ok" &&
        unready &&
        reads &&
        ready &&
        seconds <= 5 &&
        acknowledged() === 2 * students;
      const figure = `${faults(found)} faults in ${acknowledged()} answers; readyz 503 while full: ${unready}, reading: ${reads}; all stored ${seconds.toFixed(1)} s after there was room`;
      return { held, figure };
    } finally {
      await hall.leave();
      rmSync(kept, { recursive: true, force: true });
    }

    function acknowledged(): number {
      return hall.history.filter(({ type }) => type === "ok").length;
    }
  },
};

/** Takes every byte that is left. */
function fill(file: string): void {
  for (let size = diskMb * 1024 * 1024; size >= 512; size /= 2) while (grows(file, size));
}

function grows(file: string, size: number): boolean {
  try {
    writeFileSync(file, Buffer.alloc(size, 1), { flag: "a" });
    return true;
  } catch {
    return statSync(file).size < 0;
  }
}

async function until(holds: () => Promise<boolean>, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (await holds()) return true;
    await sleep(100);
  }
  return false;
}
