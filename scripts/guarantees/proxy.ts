import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Random } from "@/lib/problems/random";

/** What a bad network does to the connections that pass it. */
export interface Weather {
  /** Every piece of data waits so long, give or take the jitter, in either direction; order stays. */
  readonly delayMs?: number;
  readonly jitterMs?: number;
  /** The share of connections that are reset in each ten seconds. */
  readonly resets?: number;
  /** Now and then nothing passes for so long; connections stay open. */
  readonly blackoutMs?: number;
  /** Time between blackouts. */
  readonly blackoutEveryMs?: number;
  /** Answers a request for a WebSocket with 403, as some proxies do. */
  readonly refusesUpgrade?: boolean;
  /** Nothing passes and nothing is said: connections stay open. */
  readonly isSilent?: boolean;
  /** Every connection is reset. */
  readonly isDown?: boolean;
  /** A Wi-Fi that wants a sign-in answers every request itself: by a redirect to its page, or by the page. */
  readonly portal?: "redirect" | "page";
}

export interface Proxy {
  readonly url: string;
  /** Other weather from now on. Connections that could not have been made in it are reset. */
  turn(weather: Weather): void;
  /** WebSockets that are open now stay open and carry nothing any more to this side; new ones do. */
  strand(...sides: readonly Side[]): void;
  stop(): void;
}

type Side = "phone" | "server";

interface Pair {
  readonly phone: Socket;
  readonly onward: Socket;
  isWebSocket: boolean;
  readonly stranded: Set<Side>;
}

/** Status, header, body. */
type Answer = readonly [string, string, string];

const forbidden: Answer = ["403 Forbidden", "via: proxy", ""];
const redirect: Answer = ["302 Found", "location: /sign-in", ""];
const page: Answer = ["200 OK", "content-type: text/html", "<h1>Welcome to our cafe</h1>"];

/** A TCP proxy on this machine that makes weather. */
export async function startProxy(target: string, first: Weather, random: Random): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  let weather = first;
  const pairs = new Set<Pair>();
  let [isDark, running] = [false, true];
  const isSilent = () => isDark || weather.isSilent === true;

  const server = createServer({ allowHalfOpen: false }, (phone) => {
    if (weather.isDown) return void phone.resetAndDestroy();
    const onward = connect(Number(port), hostname);
    const pair: Pair = { phone, onward, isWebSocket: false, stranded: new Set() };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      phone.destroy();
      onward.destroy();
    };
    const carriers = {
      server: carrier(onward, (data) => answersItself(pair, data)),
      phone: carrier(phone, () => false),
    };
    for (const [from, side] of [[phone, "server"] as const, [onward, "phone"] as const]) {
      const isStranded = () => pair.stranded.has(side);
      from.on("error", () => isStranded() || end());
      from.on("data", (data) => isStranded() || carriers[side].bring(data));
      // What is still on its way arrives before the end does.
      from.on("close", () => isStranded() || carriers[side].afterAll(end));
    }
  });

  /** Delivers pieces late, and in order. */
  function carrier(to: Socket, swallow: (data: Buffer) => boolean) {
    let free = 0;
    const bring = (data: Buffer) => {
      if (swallow(data)) return;
      const jitter = weather.jitterMs ? random.integer(-weather.jitterMs, weather.jitterMs) : 0;
      free = Math.max(free, performance.now() + Math.max(0, (weather.delayMs ?? 0) + jitter));
      const deliver = () => {
        if (isSilent()) setTimeout(deliver, 50);
        else if (!to.destroyed) to.write(data);
      };
      setTimeout(deliver, Math.max(0, free - performance.now()));
    };
    const afterAll = (then: () => void) => {
      const last = () => (isSilent() ? setTimeout(last, 60) : then());
      setTimeout(last, Math.max(0, free - performance.now()) + 60);
    };
    return { bring, afterAll };
  }

  /** Whether a request is answered here, in the server's place. */
  function answersItself(pair: Pair, data: Buffer): boolean {
    const head = data.toString("latin1", 0, 300);
    const asksForSocket = /^GET [^\r\n]*transport=websocket/.test(head);
    pair.isWebSocket ||= asksForSocket;
    const isSentOn = weather.portal === "redirect" && !head.startsWith("GET /sign-in");
    if (weather.portal) answer(pair.phone, isSentOn ? redirect : page);
    else if (weather.refusesUpgrade && asksForSocket) answer(pair.phone, forbidden);
    else return false;
    return true;
  }

  function answer(phone: Socket, [status, header, body]: Answer): void {
    const head = [`HTTP/1.1 ${status}`, header, `content-length: ${body.length}`, "connection: close"];
    phone.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  }

  const resetting = setInterval(() => {
    for (const { phone } of pairs) if (random.chance((weather.resets ?? 0) / 10)) phone.resetAndDestroy();
  }, 1_000);
  const { blackoutMs = 0, blackoutEveryMs = 0 } = weather;
  const darkening = blackoutMs > 0 ? setInterval(blackout, blackoutEveryMs) : undefined;
  function blackout(): void {
    isDark = running;
    setTimeout(() => {
      isDark = false;
    }, blackoutMs);
  }

  server.listen(0, "127.0.0.1", 4096);
  await once(server, "listening");
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== "object" || !address) throw new Error("The proxy has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    turn(next) {
      weather = next;
      if (next.isDown || next.portal) for (const { phone } of pairs) phone.resetAndDestroy();
    },
    strand(...sides) {
      for (const { isWebSocket, stranded } of pairs)
        if (isWebSocket) for (const side of sides) stranded.add(side);
    },
    stop() {
      running = false;
      isDark = false;
      weather = {};
      clearInterval(resetting);
      clearInterval(darkening);
      server.close();
      for (const { phone, onward } of pairs) for (const socket of [phone, onward]) socket.destroy();
    },
  };
}
