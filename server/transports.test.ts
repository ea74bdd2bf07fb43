import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { io } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { classicDeck } from "@/lib/problems/classic";
import { protocolVersion } from "@/lib/protocol/events";
import { type Client, connected, type Lecture, next, startLecture } from "./testing/lecture";

let lecture: Lecture;
let instructor: Client;
let cookie: string;
beforeEach(async () => {
  lecture = await startLecture(classicDeck.questions);
  instructor = await lecture.instructor();
  ({ cookie } = await lecture.join("Ada"));
});
afterEach(() => lecture.stop());

const [question] = classicDeck.questions;

/** A phone as app/live/room-socket.ts connects it. */
function phone(url: string, transports: string[]): Client {
  const socket = io(url, {
    autoConnect: false,
    forceNew: true,
    transports,
    tryAllTransports: true,
    extraHeaders: { cookie },
    auth: { v: protocolVersion, code: lecture.room.code, as: "student" },
  });
  return Object.assign(socket, { frames: [] });
}

/** Sees the room move on, and asks for its state. */
async function takesPart(socket: Client): Promise<void> {
  const [part] = lecture.parts.keys();
  if (!part || !question) throw new Error("The classic deck has questions");
  const seen = next(socket, "view", ({ scene }) => scene.phase === "ready");
  expect(await instructor.emitWithAck("command", { type: "showPart", part })).toMatchObject({ ok: true });
  expect(await seen).toMatchObject({ scene: { part: { id: part } } });
  expect(await socket.emitWithAck("sync")).toMatchObject({ ok: true, value: { mine: { name: "Ada" } } });
}

/** A network that carries requests and refuses to upgrade them. */
async function withoutUpgrades(): Promise<{ url: string; refused: () => number; stop: () => void }> {
  let refused = 0;
  const target = new URL(lecture.url());
  const proxy: Server = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const onward = request({ host: target.hostname, port: target.port, method, path, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  proxy.on("upgrade", (_, socket) => {
    refused += 1;
    socket.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n");
  });
  await new Promise<void>((settle) => proxy.listen(0, "127.0.0.1", settle));
  const { port }: AddressInfo = Object(proxy.address());
  const stop = () => {
    proxy.close();
    proxy.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, refused: () => refused, stop };
}

describe("a phone", () => {
  test("works by polling alone", async () => {
    const ada = await connected(phone(lecture.url(), ["polling"]));
    expect(ada.io.engine.transport.name).toBe("polling");
    await takesPart(ada);
    ada.disconnect();
  });

  test("works where the network refuses WebSockets: it goes on by polling", async () => {
    const network = await withoutUpgrades();
    const ada = await connected(phone(network.url, ["websocket", "polling"]));
    expect([ada.io.engine.transport.name, network.refused()]).toEqual(["polling", 1]);
    await takesPart(ada);
    ada.disconnect();
    network.stop();
  });

  test.each([["websocket"], ["polling"]])("is told over %s that the server restarts", async (transport) => {
    const ada = await connected(phone(lecture.url(), [transport]));
    const told = next(ada, "refused");
    // Until the next poll waits at the server.
    await new Promise((settle) => setTimeout(settle, 100));
    await lecture.restart();
    expect(await told).toMatchObject({ code: "restarting", retryable: true });
    ada.disconnect();
  });
});
