import { describe, expect, test } from "vitest";
import type { Snapshot } from "@/lib/protocol/events";
import type { PublicView, Tally } from "@/lib/protocol/views";
import { createFeed, withPushes } from "./feed";
import type { RoomSocket } from "./room-socket";

const view = (seq: number): PublicView => ({
  seq,
  code: "KVX7RD",
  title: "",
  scene: { phase: "lobby" },
  blank: false,
});
const tally = (number: number): Tally => ({
  number,
  part: null,
  round: null,
  present: 0,
  answered: 0,
  offline: null,
  unreadable: null,
  writing: null,
  rounds: null,
  flow: null,
  bars: null,
  rest: null,
  values: null,
});
const state: Snapshot = { view: view(5), tally: tally(5), mine: null, now: 0 };

describe("whatever order messages cross in", () => {
  test("a newer push replaces its kind and leaves the others", () => {
    expect(withPushes(state, { view: view(6) })).toEqual({ ...state, view: view(6) });
    expect(withPushes(state, { tally: tally(9) })).toEqual({ ...state, tally: tally(9) });
  });

  test("an older push changes nothing", () => {
    expect(withPushes(state, { view: view(4), tally: tally(4) })).toEqual(state);
  });

  test("a student's first own message is taken where there was none", () => {
    const mine = {
      seq: 5,
      name: "Ada",
      part: null,
      round: null,
      answer: null,
      before: null,
      extraTime: 1,
      verdict: null,
      diagnosis: null,
      own: null,
      solution: null,
    };
    expect(withPushes(state, { mine })).toEqual({ ...state, mine });
  });
});

describe("a feed", () => {
  /** A socket in the hands of the test: what the server sends, and what it answers when it is asked for the state. */
  function fakeSocket() {
    const listeners = new Map<string, (message?: unknown) => void>();
    const socket = {
      on(name: string, listener: (message?: unknown) => void) {
        listeners.set(name, listener);
        return socket;
      },
      off: () => socket,
      timeout: () => ({ emitWithAck: async () => ({ ok: true, value: state }) }),
    };
    const hears = (name: string, message?: unknown) => listeners.get(name)?.(message);
    return { socket: socket as unknown as RoomSocket, hears };
  }

  test("says of each push whether the state was asked for since the last connect, and lays early ones over it", async () => {
    const { socket, hears } = fakeSocket();
    const feed = createFeed(socket);
    const heard: (readonly [number | undefined, boolean])[] = [];
    feed.listen(
      () => undefined,
      ({ tally }, isSynced) => heard.push([tally?.number, isSynced]),
    );
    hears("connect");
    hears("tally", tally(6));
    expect((await feed.sync()).tally?.number).toBe(6);
    hears("tally", tally(7));
    // The server was started anew, and counts from the beginning.
    hears("connect");
    hears("tally", tally(1));
    expect((await feed.sync()).tally?.number).toBe(5);
    hears("tally", tally(8));
    expect(heard).toEqual([
      [6, false],
      [7, true],
      [1, false],
      [8, true],
    ]);
  });
});
