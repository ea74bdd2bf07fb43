import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { randomFrom } from "@/lib/problems/random";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";
import { faults, findings } from "./history";
import { storedIn } from "./stored";

const [students, answersEach] = [100, 5];

/** R18: the server is asked to end in a burst, as at an update, and started again at once. */
export const restart: Guarantee = {
  id: "R18",
  promise: "An update in a lecture costs seconds, never an answer",
  async run({ seed, long, say }) {
    const random = randomFrom(seed);
    const restarts = long ? 20 : 2;
    let [wrong, acknowledged, unclean, slowestEnd] = [0, 0, 0, 0];
    const gaps: number[] = [];
    for (let index = 0; index < restarts; index += 1) {
      const hall = await openHall();
      try {
        await hall.enter(students);
        await hall.openRound();
        const burst = hall.burst(answersEach);
        const back = hall.students.map(({ socket }) => gapOf(socket));
        await sleep(random.integer(20, 400));
        const asked = performance.now();
        const code = await hall.server.end();
        slowestEnd = Math.max(slowestEnd, performance.now() - asked);
        unclean += code === 0 ? 0 : 1;
        await hall.server.startAgain();
        await burst;
        gaps.push(...(await Promise.all(back)));
        await hall.server.end();
        const { stored, counted } = storedIn(join(hall.server.dataDir, "backpoll.db"));
        wrong += faults(findings(hall.history, stored, counted));
        acknowledged += hall.history.filter(({ type }) => type === "ok").length;
        say(`restart ${index + 1}: exit code ${code}`);
      } finally {
        await hall.leave();
      }
    }
    const gap = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0;
    return {
      held:
        wrong === 0 &&
        unclean === 0 &&
        slowestEnd <= 5_000 &&
        acknowledged === restarts * students * answersEach,
      figure: `${wrong} faults in ${acknowledged} answers over ${restarts} restarts; ended cleanly in ≤ ${(slowestEnd / 1000).toFixed(1)} s; phones without connection for ${(gap / 1000).toFixed(1)} s (p95)`,
    };
  },
};

/** How long a connection is away, in ms. */
function gapOf(socket: {
  once(event: "disconnect" | "connect", then: () => void): unknown;
}): Promise<number> {
  return new Promise((settle) => {
    socket.once("disconnect", () => {
      const gone = performance.now();
      socket.once("connect", () => settle(performance.now() - gone));
    });
  });
}
