import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { refusal } from "@/lib/protocol/refusal";
import { keepConnected } from "./keep-connected";
import type { RoomSocket } from "./room-socket";

/** A page without a browser: what the connection listens to and asks for. */
class Page extends EventTarget {
  readonly setInterval = setInterval;
  readonly setTimeout = setTimeout;
  readonly clearInterval = clearInterval;
  readonly clearTimeout = clearTimeout;
}

let page: Page;
let seen: EventTarget & { visibilityState: string };
let answer: () => Promise<unknown>;
let socket: ReturnType<typeof fakeSocket>;
let states: string[];
let kept: ReturnType<typeof keepConnected>;

/** A socket whose server is this test. */
function fakeSocket() {
  const listeners = new Map<string, Set<(value?: unknown) => void>>();
  const calls: string[] = [];
  const fake = {
    ...{ connected: false, id: "one" as string | undefined, calls },
    io: {
      opts: { transports: ["websocket", "polling"] },
      engine: { transport: { name: "polling" }, once() {} },
    },
    on(event: string, listener: () => void) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
      return fake;
    },
    off(event: string, listener: () => void) {
      listeners.get(event)?.delete(listener);
      return fake;
    },
    connect() {
      calls.push("connect");
      return fake;
    },
    disconnect() {
      calls.push("disconnect");
      const was = fake.connected;
      fake.connected = false;
      if (was) fake.hear("disconnect");
      return fake;
    },
    timeout: () => ({ emitWithAck: () => answer() }),
    hear(event: string, value?: unknown) {
      for (const listener of listeners.get(event) ?? []) listener(value);
    },
    open() {
      fake.connected = true;
      fake.hear("connect");
    },
  };
  return fake;
}

beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  seen = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", seen);
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no network")));
  answer = () => Promise.resolve({ ok: true, value: { now: 0 } });
  socket = fakeSocket();
  states = [];
  const asSocket: unknown = socket;
  kept = keepConnected(asSocket as RoomSocket, ({ name }) => states.push(name));
});
afterEach(() => {
  kept.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What happened since the last look. */
const calls = () => socket.calls.splice(0);
const limitMs = 2_000;
const unanswered = () => new Promise((_, fail) => setTimeout(() => fail(new Error("timeout")), limitMs));

describe("a connection that is kept", () => {
  test("is opened, and told as live once", async () => {
    expect(calls()).toEqual(["connect"]);
    socket.open();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(states).toEqual(["connecting", "live"]);
  });

  test("is found dead when somebody looks again and no reply comes, and is made anew", async () => {
    socket.open();
    answer = unanswered;
    calls();
    seen.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(limitMs - 1);
    expect(calls()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls()).toEqual(["disconnect", "connect"]);
  });

  test("stays where the reply comes, also when the network returns", async () => {
    socket.open();
    calls();
    page.dispatchEvent(new Event("online"));
    seen.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(calls()).toEqual([]);
  });

  test("is asked after its page has slept", async () => {
    socket.open();
    calls();
    answer = unanswered;
    vi.setSystemTime(Date.now() + 60_000);
    await vi.advanceTimersByTimeAsync(1_000 + limitMs);
    expect(calls()).toEqual(["disconnect", "connect"]);
  });

  test("is tried again at ever longer intervals, and soon again where somebody asks", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    calls();
    for (const pauseMs of [1_500, 3_000, 6_000, 8_000, 8_000]) {
      socket.hear("connect_error", new Error("timeout"));
      await vi.advanceTimersByTimeAsync(pauseMs * 0.99);
      expect(calls()).toEqual([]);
      await vi.advanceTimersByTimeAsync(pauseMs * 0.01);
      expect(calls()).toEqual(["connect"]);
    }
    kept.retry();
    expect(calls()).toEqual(["disconnect", "connect"]);
    socket.hear("connect_error", new Error("timeout"));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(calls()).toEqual(["connect"]);
  });

  test("is not tried behind the back of a page that was left", async () => {
    socket.open();
    page.dispatchEvent(new Event("pagehide"));
    calls();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls()).toEqual([]);
  });

  test("is let go when the page is left, and made anew when it comes back", () => {
    socket.open();
    calls();
    page.dispatchEvent(new Event("pagehide"));
    expect(calls()).toEqual(["disconnect"]);
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(calls()).toEqual(["disconnect", "connect"]);
  });

  test("takes the other transport after a failure", () => {
    socket.hear("connect_error", new Error("timeout"));
    expect(socket.io.opts.transports).toEqual(["polling", "websocket"]);
    socket.hear("connect_error", new Error("timeout"));
    expect(socket.io.opts.transports).toEqual(["websocket", "polling"]);
  });

  test("says when the server restarts, and comes back by itself", async () => {
    socket.open();
    socket.hear("refused", refusal("restarting"));
    socket.connected = false;
    calls();
    socket.hear("disconnect");
    await vi.advanceTimersByTimeAsync(1_500);
    expect(calls()).toEqual(["connect"]);
    socket.open();
    expect(states).toEqual(["connecting", "live", "restarting", "live"]);
  });

  test("says once why it is refused, and does not try again by itself", async () => {
    socket.hear("connect_error", Object.assign(new Error("no"), { data: refusal("removed") }));
    calls();
    await vi.advanceTimersByTimeAsync(30_000);
    seen.dispatchEvent(new Event("visibilitychange"));
    expect(calls()).toEqual([]);
    expect(states).toEqual(["connecting", "refused"]);
  });

  test("asks again by itself, and not at once, where too many codes were tried on its network", async () => {
    const tooMany = Object.assign(new Error("no"), { data: refusal("tooManyTries") });
    socket.hear("connect_error", tooMany);
    calls();
    await vi.advanceTimersByTimeAsync(14_000);
    expect(calls()).toEqual([]);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(calls()).toEqual(["connect"]);
    socket.open();
    expect(states).toEqual(["connecting", "refused", "live"]);
  });

  test("says that the Wi-Fi wants a sign-in where a page of another answers", async () => {
    vi.stubGlobal("fetch", async () => new Response("<html>Welcome to our café</html>"));
    socket.hear("connect_error", new Error("xhr poll error"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states).toEqual(["connecting", "reconnecting", "signIn"]);
    socket.open();
    expect(states.at(-1)).toBe("live");
  });
});
