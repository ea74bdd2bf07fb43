import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@/db/database";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { startServer } from "@/e2e/server";
import { roomCode } from "@/lib/ids";
import { randomFrom } from "@/lib/problems/random";
import { codeAlphabet, codeLength } from "@/lib/room/join-code";
import { openClassicRooms } from "../simulate/open-room";
import type { Guarantee } from "./guarantee";

const rooms = 500;
const perBatch = 50;

/** R24: codes are tried from one address, and from as many as there are. */
export const guessing: Guarantee = {
  id: "R24",
  promise: "No code can be guessed, and nothing is learnt from how long a refusal takes",
  async run({ seed, long, say }) {
    const random = randomFrom(seed);
    const dataDir = mkdtempSync(join(tmpdir(), "backpoll-"));
    const codes = await openClassicRooms(dataDir, rooms);
    const [locked = ""] = codes;
    await lock(dataDir, locked);
    const server = await startServer({ dataDir, env: { LOG_LEVEL: "silent", TRUST_PROXY: "1" } });
    const tryCode = async (code: string, address: string) => {
      const began = performance.now();
      const response = await fetch(`${server.url}/api/join`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-for": address },
        body: JSON.stringify({ code, name: "Eve" }),
      });
      const reply = await response.json();
      return { code: reply.ok ? "ok" : String(reply.error.code), ms: performance.now() - began };
    };
    const drawn = () =>
      Array.from({ length: codeLength }, () => codeAlphabet[random.integer(0, codeAlphabet.length - 1)]).join(
        "",
      );
    const guess = async (count: number, address: (index: number) => string) => {
      const began = performance.now();
      let [answered, hits] = [0, 0];
      for (let first = 0; first < count; first += perBatch) {
        const said = await Promise.all(
          Array.from({ length: perBatch }, (_, index) => tryCode(drawn(), address(first + index))),
        );
        answered += said.filter(({ code }) => code !== "tooManyTries").length;
        hits += said.filter(({ code }) => code === "ok").length;
      }
      return { answered, hits, seconds: (performance.now() - began) / 1000 };
    };
    try {
      const one = await guess(long ? 20_000 : 1_000, () => "192.0.2.1");
      await sleep(1_100);
      const many = await guess(long ? 80_000 : 8_000, (index) => `198.51.${index >> 8}.${index & 255}`);
      // The last second was not over when the last guess was answered.
      const rate = many.answered / Math.ceil(many.seconds + 1);
      const chance = (rate * rooms) / codeAlphabet.length ** codeLength;
      const hours = 1 / chance / 3600;
      await sleep(1_100);
      const gap = await timing(tryCode, drawn, locked, long ? 400 : 60);
      say(`one address: ${one.answered}, many: ${many.answered} in ${many.seconds.toFixed(1)} s`);
      return {
        // A second more than has passed: a window is open at both ends.
        held:
          one.hits + many.hits === 0 &&
          one.answered <= 30 * Math.ceil(one.seconds / 60) &&
          many.answered <= 20 * (Math.ceil(many.seconds) + 1) &&
          hours >= 12 &&
          // Few samples on a busy machine say little.
          gap <= (long ? 1 : 5),
        figure: `${one.answered} guesses of one address answered in ${one.seconds.toFixed(0)} s, ${many.answered} of all in ${many.seconds.toFixed(0)} s; with ${rooms} rooms a hit in ${hours.toFixed(0)} h; no room and a locked one differ by ${gap.toFixed(2)} ms`,
      };
    } finally {
      await server.stop();
    }
  },
};

/** How far the medians are apart, in ms: of a code that leads nowhere, and of a room that takes nobody. */
async function timing(
  tryCode: (code: string, address: string) => Promise<{ ms: number }>,
  drawn: () => string,
  locked: string,
  samples: number,
): Promise<number> {
  const [nowhere, somewhere]: [number[], number[]] = [[], []];
  for (let index = 0; index < samples; index += 1) {
    somewhere.push((await tryCode(locked, `203.0.113.${index}`)).ms);
    nowhere.push((await tryCode(drawn(), `203.0.113.${index}`)).ms);
    await sleep(60);
  }
  return Math.abs(median(somewhere.slice(5)) - median(nowhere.slice(5)));
}

async function lock(dataDir: string, code: string): Promise<void> {
  const database = openDatabase(join(dataDir, "backpoll.db"), "db/migrations");
  const store = sqliteRoomStore(database);
  const room = await store.load(roomCode(code));
  if (!room) throw new Error("The room was opened");
  const event = { type: "roomLocked", locked: true } as const;
  await store.write([
    { type: "appendEvents", roomId: room.id, after: room.seq, at: Date.now(), events: [event] },
  ]);
  database.$client.close();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
