import { join } from "node:path";
import { randomFrom } from "@/lib/problems/random";
import type { Guarantee } from "./guarantee";
import { openHall, unhurried } from "./hall";
import { faults, findings } from "./history";
import { storedIn } from "./stored";

const students = 250;

/** R11: answers and the close race each other; then the reveal. What was answered after the close counts for nothing. */
export const barrier: Guarantee = {
  id: "R11",
  promise: "Closing is a barrier: what is acknowledged as saved counts, what comes after it does not",
  async run({ seed, long, say }) {
    const random = randomFrom(seed);
    const races = long ? 50 : 5;
    const hall = await openHall();
    let [late, inTime, mismatches, early] = [0, 0, 0, 0];
    try {
      await hall.enter(students);
      const instructor = await hall.instructor();
      await hall.command({ type: "showPart", part: hall.part });
      for (let round = 1; round <= races; round += 1) {
        await hall.command({ type: "openRound", part: hall.part });
        const revealed = { at: 0 };
        const phone = hall.students[0]?.socket;
        const onView = (view: { scene: { phase: string } }) => {
          if (view.scene.phase === "distribution") revealed.at = performance.now();
        };
        phone?.on("view", onView);
        const burst = Promise.all(
          hall.students.map(async (one) => {
            await new Promise((next) => setTimeout(next, random.integer(0, 60)));
            return one.handIn(hall.part, round, 1, `${round}`);
          }),
        );
        await new Promise((next) => setTimeout(next, random.integer(5, 50)));
        const closing = hall.command({ type: "closeRound", part: hall.part });
        const closed = closing.then(() => performance.now());
        await hall.command({ type: "showDistribution", part: hall.part });
        const outcomes = await burst;
        if (revealed.at > 0 && revealed.at < (await closed) - 50) early += 1;
        phone?.off("view", onView);
        const counted = outcomes.filter((outcome) => outcome === "ok").length;
        const tally = (await unhurried(instructor, "sync")).value.tally;
        if (tally.answered !== counted) mismatches += 1;
        late += outcomes.length - counted;
        inTime += counted;
        say(
          `race ${round}: ${counted} saved, ${outcomes.length - counted} late, the console counts ${tally.answered}`,
        );
      }
      await hall.server.end();
      const { stored, counted } = storedIn(join(hall.server.dataDir, "backpoll.db"));
      const wrong = faults(findings(hall.history, stored, counted));
      return {
        held: wrong === 0 && mismatches === 0 && early === 0 && counted.length === inTime && late > 0,
        figure: `${wrong} faults in ${races} races; ${inTime} saved and counted, ${late} told late and not counted; the console's sum wrong ${mismatches} times`,
      };
    } finally {
      await hall.leave();
    }
  },
};
