import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { io } from "socket.io-client";
import { type Random, randomFrom } from "@/lib/problems/random";
import type { Guarantee } from "./guarantee";
import { connected, type Hall, openHall } from "./hall";
import { seat } from "./student";

const events = [
  "submit",
  "writing",
  "command",
  "people",
  "solution",
  "sync",
  "constructor",
  "__proto__",
  "disconnect",
];

/**
 * R9: thousands of frames that no page of ours sends, from valid envelopes with hostile contents down to bytes that are no
 * frame. Nobody falls over; every enveloped one is answered; a bystander notices nothing.
 */
export const hostileFrames: Guarantee = {
  id: "R9",
  promise: "Hostile frames are refused, and nobody else notices",
  async run({ seed, long, say }) {
    const random = randomFrom(seed);
    const [enveloped, raw, bodies] = long ? [6_000, 3_000, 1_000] : [1_200, 300, 100];
    const hall = await openHall();
    try {
      await hall.enter(1);
      await hall.openRound();
      const memory = () => residentMb(hall.server.pid());
      const before = memory();
      let over = false;
      const watching = bystander(hall, () => over);
      const answers = await sendEnveloped(hall, enveloped, random);
      say(`enveloped: ${JSON.stringify(answers)}`);
      await sendRaw(hall, raw, random);
      await sendBodies(hall, bodies, random);
      over = true;
      const waits = (await watching).toSorted((a, b) => a - b);
      const p99 = waits[Math.floor(waits.length * 0.99)] ?? 0;
      const alive = (await fetch(`${hall.server.url}/healthz`)).status === 200;
      await sleep(2_000);
      const grown = memory() - before;
      return {
        held: alive && answers.unanswered === 0 && answers.accepted === 0 && p99 <= 250,
        figure: `${enveloped + raw + bodies} frames: ${answers.refused} refused with a reason (${answers.tooFast} as too fast), ${answers.unanswered} unanswered, ${answers.accepted} accepted; a bystander's answer p99 ${p99.toFixed(0)} ms; memory +${grown} MB`,
      };
    } finally {
      await hall.leave();
    }
  },
};

/** Somebody who does nothing but ask for the state of the room; how long each answer took, in ms. */
async function bystander(hall: Hall, over: () => boolean): Promise<readonly number[]> {
  const waits: number[] = [];
  while (!over()) {
    const began = performance.now();
    await hall.students[0]?.socket.timeout(5_000).emitWithAck("sync");
    waits.push(performance.now() - began);
    await sleep(120);
  }
  return waits;
}

const framesEach = 10;

async function sendEnveloped(hall: Hall, count: number, random: Random) {
  const sums = { refused: 0, accepted: 0, unanswered: 0, tooFast: 0 };
  let socket = await newcomer(hall, 0);
  for (let index = 0; index < count; index += 1) {
    // Nobody may say so much at once: to be read at all, it takes many.
    if (!socket.connected || index % framesEach === framesEach - 1) {
      socket.disconnect();
      socket = await newcomer(hall, index);
    }
    const event = random.pick(["submit", "submit", "submit", ...events]);
    const reply = await socket
      .timeout(3_000)
      .emitWithAck(event, ...hostilePayload(hall, random))
      .catch(() => null);
    if (reply?.error?.code === "tooFast") sums.tooFast += 1;
    if (reply?.ok === false || (reply === null && (!socket.connected || event === "disconnect")))
      sums.refused += 1;
    else if (reply === null) sums.unanswered += 1;
    else if (event !== "sync" && event !== "writing") sums.accepted += 1;
    else sums.refused += 1;
  }
  socket.disconnect();
  return sums;
}

async function newcomer(hall: Hall, index: number) {
  const cookie = await seat(hall.server.url, hall.code, `hostile ${index}`);
  const socket = io(hall.server.url, {
    forceNew: true,
    reconnection: false,
    transports: ["websocket"],
    extraHeaders: { cookie },
    auth: { v: 1, code: hall.code, as: "student" },
  });
  await connected(socket);
  return socket;
}

/** The arguments of a message: a valid answer with something wrong in it, or anything. */
function hostilePayload(hall: Hall, random: Random): readonly unknown[] {
  const valid: Record<string, unknown> = {
    submission: randomUUID(),
    part: hall.part,
    round: 1,
    revision: 1,
    answer: { type: "number", text: "7" },
  };
  const key = random.pick(["submission", "part", "round", "revision", "answer"]);
  return random.pick<() => readonly unknown[]>([
    () => [{ ...valid, [key]: hostileValue(random) }],
    () => [{ ...valid, extra: hostileValue(random) }],
    () => [{ ...valid, answer: { type: "number", text: hostileValue(random) } }],
    () => [Object.fromEntries(Object.entries(valid).filter(([name]) => name !== key))],
    () => [hostileValue(random)],
    () => [valid, valid],
    () => [hostileValue(random), hostileValue(random), hostileValue(random)],
  ])();
}

function hostileValue(random: Random): unknown {
  return random.pick<() => unknown>([
    () => null,
    () => random.integer(-5, 5) + 0.5,
    () => 1e308 * 10,
    () => -1,
    () => 2 ** 53,
    () => "x".repeat(random.integer(0, 10_000)),
    () => "\ud800",
    () => "\u202e\u0000\u200b",
    () => "__proto__",
    () => JSON.parse('{"__proto__": {"polluted": true}}'),
    () => nested(random.integer(1, 500)),
    () => Array.from({ length: random.integer(0, 500) }, () => "1"),
    () => ({ type: "vector", cells: ["1", { toString: 1 }] }),
    () => true,
    () => [],
    () => ({}),
  ])();
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** Bytes over a WebSocket that are no message of Socket.IO, or not one that belongs there. */
async function sendRaw(hall: Hall, count: number, random: Random): Promise<void> {
  const lines = [
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "9",
    "42",
    "40",
    "41",
    "43",
    "450-",
    '451-["submit",{"_placeholder":true,"num":0}]',
    '451000000-["submit"]',
    "42[]",
    "42[1]",
    '42["submit"',
    '42/other,["submit",{}]',
    '4299999999999999999["sync"]',
    '42["sync"]'.repeat(50),
    '40{"v":1}',
    "43[1]",
    "\u0000",
    "x".repeat(20_000),
  ] as const;
  for (let index = 0; index < count; index += 1) {
    const { WebSocket } = globalThis as unknown as { WebSocket?: typeof globalThis.WebSocket };
    if (WebSocket) await viaWebSocket(hall, WebSocket, lines[random.integer(0, lines.length - 1)] ?? "");
    else await viaPolling(hall, lines[random.integer(0, lines.length - 1)] ?? "");
  }
}

function viaWebSocket(hall: Hall, Client: typeof WebSocket, line: string): Promise<void> {
  return new Promise((settle) => {
    const socket = new Client(
      `${hall.server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`,
    );
    const end = setTimeout(() => socket.close(), 300);
    socket.onopen = () => socket.send(line);
    socket.onerror = () => undefined;
    socket.onclose = () => {
      clearTimeout(end);
      settle();
    };
  });
}

async function viaPolling(hall: Hall, body: string): Promise<void> {
  const path = `${hall.server.url}/socket.io/?EIO=4&transport=polling`;
  const opened = await (await fetch(path)).text();
  const sid = /"sid":"([^"]+)"/.exec(opened)?.[1] ?? "none";
  await fetch(`${path}&sid=${sid}`, { method: "POST", body }).then((response) => response.text());
}

/** Bodies and requests that are none. */
async function sendBodies(hall: Hall, count: number, random: Random): Promise<void> {
  const { hostname, port } = new URL(hall.server.url);
  const requests = [
    "POST /api/submit HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\n{{{{{",
    "POST /api/join HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n" +
      "a".repeat(100_000),
    "GET //// HTTP/1.1\r\nhost: x\r\n\r\n",
    "GET /%E0%A4%A HTTP/1.1\r\nhost: x\r\n\r\n",
    "POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\n\r\nabc",
    "GET /socket.io/?EIO=4&transport=polling&sid=__proto__ HTTP/1.1\r\nhost: x\r\n\r\n",
    "\u0000\u0001\u0002",
    "GET / HTTP/9.9\r\n\r\n",
  ];
  for (let index = 0; index < count; index += 1)
    await new Promise<void>((settle) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(requests[random.integer(0, requests.length - 1)] ?? ""),
      );
      const end = () => {
        socket.destroy();
        settle();
      };
      socket.on("data", end).on("error", end).on("close", end).setTimeout(1_000, end);
    });
}

function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kb ?? 0) / 1024);
}
