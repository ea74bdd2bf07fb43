import { randomFrom } from "@/lib/problems/random";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";
import { startProxy } from "./proxy";

const students = 50;

/** R19: a network that refuses WebSockets, and a slow one: phones go by polling. */
export const noWebsocket: Guarantee = {
  id: "R19",
  promise: "Where WebSockets are blocked, phones join and answer all the same",
  async run({ seed }) {
    const hall = await openHall();
    const proxy = await startProxy(hall.server.url, { refusesUpgrade: true, delayMs: 50 }, randomFrom(seed));
    try {
      await hall.openRound();
      const began = performance.now();
      await hall.enter(students, { through: proxy.url, transports: ["websocket", "polling"] });
      await Promise.all(hall.students.map((one) => one.handIn(hall.part, 1, 1, "1")));
      const seconds = (performance.now() - began) / 1000;
      const polling = hall.students.filter(
        ({ socket }) => socket.io.engine.transport.name === "polling",
      ).length;
      const acknowledged = hall.history.filter(({ type }) => type === "ok").length;
      return {
        held: acknowledged === students && polling === students && seconds <= 8,
        figure: `${acknowledged} of ${students} joined and answered by polling in ${seconds.toFixed(1)} s`,
      };
    } finally {
      proxy.stop();
      await hall.leave();
    }
  },
};
