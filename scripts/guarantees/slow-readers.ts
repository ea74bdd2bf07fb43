import { setTimeout as sleep } from "node:timers/promises";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";

const [students, stuck] = [60, 50];

/** R22: projectors that stop reading while the histogram moves as fast as it may. */
export const slowReaders: Guarantee = {
  id: "R22",
  promise: "Who stops reading holds up nobody else",
  async run({ long }) {
    const quiet = await p99Of(0, long);
    const beside = await p99Of(stuck, long);
    return {
      // Below some tens of milliseconds the machine's own noise is larger than any difference.
      held: beside <= Math.max(quiet * 1.2, 50),
      figure: `an answer's p99 ${beside.toFixed(0)} ms beside ${stuck} that do not read, ${quiet.toFixed(0)} ms without them`,
    };
  },
};

async function p99Of(silent: number, long: boolean): Promise<number> {
  const hall = await openHall();
  try {
    await hall.enter(students);
    await hall.openRound();
    const paused = await Promise.all(
      Array.from({ length: silent }, () => silentProjector(hall.server.url, hall.code)),
    );
    const waits: number[] = [];
    const end = performance.now() + (long ? 120_000 : 5_000);
    await Promise.all(
      hall.students.map(async (one, index) => {
        for (let revision = 1; performance.now() < end; revision += 1) {
          await sleep(600 + index * 5);
          const began = performance.now();
          await one.handIn(hall.part, 1, revision, `${(revision + index) % 40}`);
          waits.push(performance.now() - began);
        }
      }),
    );
    for (const socket of paused) socket.destroy();
    return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0;
  } finally {
    await hall.leave();
  }
}

/** A projector's connection that is made, and then never read again. */
async function silentProjector(url: string, code: string) {
  const { connect } = await import("node:net");
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const key = Buffer.from("sixteen bytes!!!").toString("base64");
  socket.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  await new Promise<void>((settle) => socket.once("data", () => settle()));
  const hello = Buffer.from(`40${JSON.stringify({ v: 1, code, as: "projector" })}`);
  // A masked text frame whose mask is nothing.
  socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | hello.length, 0, 0, 0, 0]), hello]));
  socket.on("error", () => undefined);
  socket.pause();
  return socket;
}
