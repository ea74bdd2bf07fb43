import { join } from "node:path";
import { type Random, randomFrom } from "@/lib/problems/random";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";
import { faults, findings } from "./history";
import { storedIn } from "./stored";
import type { Student } from "./student";

const students = 200;

/**
 * R4: a fifth of the acknowledgements are lost, a fifth of the answers are sent twice, and connections are killed while an
 * answer is on its way.
 */
export const exactlyOnce: Guarantee = {
  id: "R4",
  promise: "One counted answer per student and round, whatever is lost, repeated or cut",
  async run({ seed, long }) {
    const random = randomFrom(seed);
    const answersEach = long ? 10 : 4;
    const hall = await openHall();
    try {
      await hall.enter(students);
      await hall.openRound();
      for (const one of hall.students) disturb(one, random);
      await hall.burst(answersEach);
      await hall.server.end();
      const { stored, counted } = storedIn(join(hall.server.dataDir, "backpoll.db"));
      const wrong = faults(findings(hall.history, stored, counted));
      const acknowledged = hall.history.filter(({ type }) => type === "ok").length;
      return {
        held:
          wrong === 0 &&
          counted.length === students &&
          stored.length === students * answersEach &&
          acknowledged === students * answersEach,
        figure: `${wrong} faults; ${acknowledged} acknowledged, ${stored.length} stored, ${counted.length} counted for ${students} students`,
      };
    } finally {
      await hall.leave();
    }
  },
};

/** Makes a connection lose, repeat and break, from inside the client. */
function disturb({ socket }: Student, random: Random): void {
  const emit = socket.emit.bind(socket);
  socket.emit = (event: string, ...args: unknown[]) => {
    const acknowledge = args.at(-1);
    if (event !== "submit" || typeof acknowledge !== "function") return emit(event, ...args);
    const loses = random.chance(0.2);
    const heard = (...reply: unknown[]) => acknowledge(...(loses ? [new Error("lost")] : reply));
    emit(event, ...args.slice(0, -1), heard);
    if (random.chance(0.2)) emit(event, ...args.slice(0, -1), () => undefined);
    if (random.chance(0.05)) socket.io.engine.close();
    return socket;
  };
}
