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
}

export interface Proxy {
  readonly url: string;
  stop(): void;
}

/** A TCP proxy on this machine that makes weather. */
export async function startProxy(target: string, weather: Weather, random: Random): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<readonly [Socket, Socket]>();
  let [isDark, running] = [false, true];

  const server = createServer({ allowHalfOpen: false }, (phone) => {
    const onward = connect(Number(port), hostname);
    const pair = [phone, onward] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      phone.destroy();
      onward.destroy();
    };
    for (const [from, to] of [pair, [onward, phone]] as const) {
      const carry = carrier(to, from === phone ? refuseUpgrade(phone) : () => false);
      from.on("error", end);
      from.on("data", carry.bring);
      // What is still on its way arrives before the end does.
      from.on("close", () => carry.afterAll(end));
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
        if (isDark) setTimeout(deliver, 50);
        else if (!to.destroyed) to.write(data);
      };
      setTimeout(deliver, Math.max(0, free - performance.now()));
    };
    const afterAll = (then: () => void) => {
      const last = () => (isDark ? setTimeout(last, 60) : then());
      setTimeout(last, Math.max(0, free - performance.now()) + 60);
    };
    return { bring, afterAll };
  }

  function refuseUpgrade(phone: Socket) {
    return (data: Buffer) => {
      if (
        !weather.refusesUpgrade ||
        !/^GET [^\r\n]*transport=websocket/.test(data.toString("latin1", 0, 300))
      )
        return false;
      phone.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
      return true;
    };
  }

  const resetting = setInterval(() => {
    for (const [phone] of pairs) if (random.chance((weather.resets ?? 0) / 10)) phone.resetAndDestroy();
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
    stop() {
      running = false;
      isDark = false;
      clearInterval(resetting);
      clearInterval(darkening);
      server.close();
      for (const [phone, onward] of pairs) for (const socket of [phone, onward]) socket.destroy();
    },
  };
}
