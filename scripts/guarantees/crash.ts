import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { randomFrom } from "@/lib/problems/random";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";
import { faults, findings, inWords } from "./history";
import { storedIn } from "./stored";

const [students, answersEach] = [200, 10];

/** R1: the process is killed at a random moment of a burst and started again. */
export const crash: Guarantee = {
  id: "R1",
  promise: "An acknowledged answer survives a crash of the server",
  async run({ seed, long, say }) {
    const random = randomFrom(seed);
    const crashes = long ? 50 : 3;
    let [wrong, acknowledged, slowestMs] = [0, 0, 0];
    for (let index = 0; index < crashes; index += 1) {
      const hall = await openHall();
      try {
        await hall.enter(students);
        await hall.openRound();
        const burst = hall.burst(answersEach);
        await sleep(random.integer(50, 1_200));
        await hall.server.crash();
        await hall.server.startAgain();
        const again = performance.now();
        await burst;
        slowestMs = Math.max(slowestMs, performance.now() - again);
        await hall.server.end();
        const { integrity, stored, counted } = storedIn(join(hall.server.dataDir, "backpoll.db"));
        const found = findings(hall.history, stored, counted);
        acknowledged += hall.history.filter(({ type }) => type === "ok").length;
        wrong += faults(found) + (integrity === "ok" ? 0 : 1);
        say(`crash ${index + 1}: wrong: ${inWords(found)}`);
      } finally {
        await hall.leave();
      }
    }
    const expected = crashes * students * answersEach;
    const figure = `${wrong} faults in ${acknowledged} acknowledged answers over ${crashes} crashes; all saved ≤ ${(slowestMs / 1000).toFixed(1)} s after the restart`;
    return { held: wrong === 0 && acknowledged === expected && slowestMs <= 10_000, figure };
  },
};
