import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import SqliteDatabase from "better-sqlite3";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";
import { faults, findings } from "./history";
import { storedIn } from "./stored";

const students = 100;

/** R13: another program holds the database, for a moment and for long, in a burst of answers. */
export const locked: Guarantee = {
  id: "R13",
  promise: "A locked database holds up neither the room nor, in the end, an answer",
  async run({ long, say }) {
    // Longer than the five seconds that a write waits for a lock, and so refused and tried again.
    const longLock = long ? 15 : 7;
    const hall = await openHall();
    try {
      await hall.enter(students);
      await hall.openRound();
      const file = join(hall.server.dataDir, "backpoll.db");
      let slowest = 0;
      const codes: string[] = [];
      for (const [revision, seconds] of [
        [1, 3],
        [2, longLock],
      ] as const) {
        const other = new SqliteDatabase(file);
        other.exec("begin immediate");
        const burst = Promise.all(
          hall.students.map((one) => one.handIn(hall.part, 1, revision, `${revision}`)),
        );
        const end = performance.now() + seconds * 1000;
        // Whoever only reads is answered meanwhile.
        while (performance.now() < end) {
          const began = performance.now();
          const reply = await hall.students[0]?.socket.timeout(5_000).emitWithAck("sync");
          if (reply?.ok) slowest = Math.max(slowest, performance.now() - began);
          else codes.push(reply?.error?.code ?? "none");
          await sleep(150);
        }
        other.exec("rollback");
        other.close();
        await burst;
        say(`${seconds} s: slowest read ${slowest.toFixed(0)} ms`);
      }
      await hall.server.end();
      const { integrity, stored, counted } = storedIn(file);
      const found = findings(hall.history, stored, counted);
      const acknowledged = hall.history.filter(({ type }) => type === "ok").length;
      return {
        held:
          faults(found) === 0 &&
          integrity === "ok" &&
          acknowledged === 2 * students &&
          slowest <= 250 &&
          codes.length === 0,
        figure: `${faults(found)} faults in ${acknowledged} answers, with locks of 3 s and ${longLock} s; slowest read meanwhile ${slowest.toFixed(0)} ms`,
      };
    } finally {
      await hall.leave();
    }
  },
};
