import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";

const slow = 50;

/** T8: requests that never end, that are too large or that are none. */
export const slowRequests: Guarantee = {
  id: "T8",
  promise: "Requests that never end, are too large or are none hold up nobody",
  async run() {
    const hall = await openHall();
    const { port } = new URL(hall.server.url);
    const sockets: Socket[] = [];
    const open = (text: string) => {
      const socket = connect(Number(port), "127.0.0.1")
        .on("error", () => undefined)
        .resume();
      socket.write(text);
      sockets.push(socket);
      return new Promise<number>((settle) => {
        const began = performance.now();
        socket.once("close", () => settle(performance.now() - began));
      });
    };
    try {
      await hall.enter(1);
      await hall.openRound();
      const [one] = hall.students;
      if (!one) throw new Error("Nobody is there");
      const began = "POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
      const headless = Array.from({ length: slow }, () => open(began));
      const broken = open("GET / HTTP/1.1\r\nHost: x\r\nBroken\r\n\r\n");
      const large = await fetch(`${hall.server.url}/api/join`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ code: hall.code, name: "x".repeat(100_000) }),
      });
      const waits: number[] = [];
      for (let revision = 1; revision <= 20; revision += 1) {
        const asked = performance.now();
        await one.handIn(hall.part, 1, revision, `${revision}`);
        waits.push(performance.now() - asked);
        // At a pace that nobody is asked to slow down at.
        await sleep(500);
      }
      const patience = sleep(10_000, null, { ref: false });
      const cut = await Promise.race([Promise.all(headless), patience]);
      const longest = cut && Math.max(...cut);
      const slowest = Math.max(...waits);
      return {
        held: longest !== null && (await broken) < 1_000 && large.status === 400 && slowest < 1_000,
        figure: `${slow} requests without an end cut after ${longest === null ? "never" : `${(longest / 1000).toFixed(0)} s`}; a bystander's answer in at most ${slowest.toFixed(0)} ms; too large: ${large.status}`,
      };
    } finally {
      for (const socket of sockets) socket.destroy();
      await hall.leave();
    }
  },
};
