import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { classicDeck } from "@/lib/problems/classic";
import { connected, type Lecture, startLecture } from "./testing/lecture";

let lecture: Lecture;
beforeAll(async () => {
  lecture = await startLecture(classicDeck.questions);
});
afterAll(() => lecture.stop());

type Headers = Readonly<Record<string, string>>;
const polling = "/socket.io/?EIO=4&transport=polling";

async function get(path: string, headers: Headers = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(`${lecture.url()}${path}`, { headers });
  return { status: response.status, text: await response.text() };
}

/** The status of an attempt to upgrade: 101 where it is let in. */
function upgrade(headers: Headers, query = "EIO=4&transport=websocket"): Promise<number> {
  const handshake = {
    ...{ connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13" },
    "sec-websocket-key": Buffer.from("0123456789abcdef").toString("base64"),
  };
  return new Promise((settle, fail) => {
    const asked = request(`${lecture.url()}/socket.io/?${query}`, { headers: { ...handshake, ...headers } });
    asked.on("upgrade", (_, socket) => {
      socket.destroy();
      settle(101);
    });
    asked.on("response", (response) => settle(response.resume().statusCode ?? 0));
    asked.on("error", fail);
    asked.end();
  });
}

const own = () => ({ origin: lecture.url() });
const kinds: readonly (readonly [string, () => Headers, boolean])[] = [
  ["our own page", own, true],
  ["the address that phones are told", () => ({ origin: "http://127.0.0.1" }), true],
  ["a program without a browser", () => ({}), true],
  [
    "our own page, which tells no origin when it only asks",
    () => ({ "sec-fetch-site": "same-origin" }),
    true,
  ],
  ["another site", () => ({ origin: "https://evil.example" }), false],
  ["a sandboxed frame", () => ({ origin: "null" }), false],
  ["a name that ends as ours", () => ({ origin: "http://127.0.0.1.evil.example" }), false],
  ["another port", () => ({ origin: "http://127.0.0.1:9" }), false],
  ["another site that tells no origin", () => ({ "sec-fetch-site": "cross-site" }), false],
];

describe.each(kinds)("T6 a connection from %s", (_, headersOf, allowed) => {
  test(`is ${allowed ? "let in" : "refused"}, by WebSocket and by polling, asking and saying`, async () => {
    const headers = headersOf();
    expect(await upgrade(headers)).toBe(allowed ? 101 : 400);
    expect((await get(polling, headers)).status).toBe(allowed ? 200 : 403);
    const { text } = await get(polling, own());
    const { sid } = JSON.parse(text.slice(1));
    const said = await fetch(`${lecture.url()}${polling}&sid=${sid}`, {
      method: "POST",
      headers,
      body: "40{}",
    });
    expect(said.status).toBe(allowed ? 200 : 403);
  });
});

describe("T8 the transport", () => {
  test("speaks no older protocol, offers no compression and serves no script of its own", async () => {
    expect((await get("/socket.io/?EIO=3&transport=polling", own())).status).toBe(400);
    expect((await get("/socket.io/socket.io.js")).status).not.toBe(200);
    const offered = await fetch(`${lecture.url()}${polling}`, {
      headers: { ...own(), "accept-encoding": "gzip" },
    });
    expect(offered.headers.get("content-encoding")).toBeNull();
    await offered.text();
  });

  test("ends a connection that sends more than 16 KiB at once, and goes on with the others", async () => {
    const ada = await lecture.student("Ada");
    const eve = await lecture.student("Eve");
    const ended = new Promise((settle) => eve.once("disconnect", settle));
    const untyped: { emit(event: string, ...payload: readonly unknown[]): unknown } = eve;
    untyped.emit("writing", "x".repeat(17 * 1024));
    await ended;
    expect(await ada.emitWithAck("sync")).toMatchObject({ ok: true });
    await connected(lecture.client("projector"));
  });
});
