import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { randomFrom } from "@/lib/problems/random";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";
import { faults, findings } from "./history";
import { startProxy } from "./proxy";
import { storedIn } from "./stored";

const students = 200;

/** R20: 300 ± 300 ms in either direction, a tenth of the connections reset every ten seconds, five dark seconds now and then. */
export const badWifi: Guarantee = {
  id: "R20",
  promise: "On bad Wi-Fi every answer arrives, once",
  async run({ seed, long, say }) {
    const random = randomFrom(seed);
    const hall = await openHall();
    const weather = {
      delayMs: 300,
      jitterMs: 300,
      resets: 0.1,
      blackoutMs: 5_000,
      blackoutEveryMs: long ? 20_000 : 6_000,
    };
    const proxy = await startProxy(hall.server.url, weather, random);
    const answersEach = long ? 18 : 1;
    const waits: number[] = [];
    try {
      await hall.enter(students, { through: proxy.url });
      await hall.openRound();
      await Promise.all(
        hall.students.map(async (one) => {
          for (let revision = 1; revision <= answersEach; revision += 1) {
            await sleep(random.integer(0, 10_000));
            const began = performance.now();
            await one.handIn(hall.part, 1, revision, `${revision}`);
            waits.push(performance.now() - began);
          }
        }),
      );
      await hall.server.end();
      const { stored, counted } = storedIn(join(hall.server.dataDir, "backpoll.db"));
      const found = findings(hall.history, stored, counted);
      const acknowledged = hall.history.filter(({ type }) => type === "ok").length;
      const p95 = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0;
      say(`waits p95 ${p95.toFixed(0)} ms`);
      return {
        held: faults(found) === 0 && acknowledged === students * answersEach,
        figure: `${faults(found)} faults in ${acknowledged} answers of ${students} phones; from submit to saved ${(p95 / 1000).toFixed(1)} s (p95, dark seconds included)`,
      };
    } finally {
      proxy.stop();
      await hall.leave();
    }
  },
};
