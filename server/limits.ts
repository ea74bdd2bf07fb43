import {
  BurstyRateLimiter,
  type RateLimiterAbstract,
  RateLimiterMemory,
  type RateLimiterRes,
} from "rate-limiter-flexible";

/** How much one connection may say, and how many wrong codes may be tried. Points per seconds. */
export interface LimitSettings {
  readonly messages: Budget;
  readonly submissions: Budget;
  /** Codes that lead nowhere, per address. A lecture hall is one address: codes that lead somewhere cost nothing. */
  readonly failuresPerAddress: Budget;
  readonly failuresInAll: Budget;
  /** Messages beyond the limit before a connection is cut. */
  readonly strikes: number;
}

interface Budget {
  readonly points: number;
  readonly seconds: number;
  /** So many more once in a while. */
  readonly burst?: number;
}

export const usualLimits: LimitSettings = {
  messages: { points: 10, seconds: 1, burst: 20 },
  submissions: { points: 2, seconds: 1, burst: 10 },
  failuresPerAddress: { points: 30, seconds: 60 },
  failuresInAll: { points: 20, seconds: 1 },
  strikes: 30,
};

export interface Limits {
  /** How long to wait before saying this, in ms; 0 is not at all. `speaker`: a connection, or a seat that uses HTTP. */
  message(speaker: string, event: string): Promise<number>;
  /** Counts one message too many of a connection; whether it has gone too far and is to be cut. */
  strike(connection: object): boolean;
  /** Whether somebody at this address may try this code now. */
  mayTry(address: string, code: string): Promise<boolean>;
  /** What came of it. */
  tried(address: string, code: string, found: boolean): Promise<void>;
}

const mostAddresses = 10_000;
const burstSeconds = 10;

/** Keeps count in memory: a restart forgives. */
export function createLimits(settings: LimitSettings): Limits {
  const messages = limiter(settings.messages);
  const submissions = limiter(settings.submissions);
  const { failuresPerAddress, failuresInAll } = settings;
  const ofAddress = new RateLimiterMemory({
    points: failuresPerAddress.points,
    duration: failuresPerAddress.seconds,
  });
  const inAll = new RateLimiterMemory({ points: failuresInAll.points, duration: failuresInAll.seconds });
  // Ends with its connection by itself.
  const strikes = new WeakMap<object, number>();
  /** Rooms that people at an address are in: their friends get in too, whatever somebody among them tries. */
  const known = new Map<string, Set<string>>();

  return {
    async message(speaker, event) {
      const all = event === "submit" ? [messages, submissions] : [messages];
      const waits = await Promise.all(all.map((one) => waitOf(one, speaker)));
      return Math.max(...waits);
    },
    strike(connection) {
      const count = (strikes.get(connection) ?? 0) + 1;
      strikes.set(connection, count);
      return count > settings.strikes;
    },
    async mayTry(address, code) {
      if (known.get(address)?.has(code)) return true;
      const [here, everywhere] = await Promise.all([ofAddress.get(address), inAll.get("all")]);
      return (here?.remainingPoints ?? 1) > 0 && (everywhere?.remainingPoints ?? 1) > 0;
    },
    async tried(address, code, found) {
      if (found) {
        const codes = known.get(address) ?? new Set();
        known.delete(address);
        known.set(address, codes.add(code));
        for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - mostAddresses)))
          known.delete(oldest);
        return;
      }
      await Promise.all([waitOf(ofAddress, address), waitOf(inAll, "all")]);
    },
  };
}

function limiter({ points, seconds, burst = 0 }: Budget): Pick<RateLimiterAbstract, "consume"> {
  const steady = new RateLimiterMemory({ points, duration: seconds });
  if (burst === 0) return steady;
  return new BurstyRateLimiter(
    steady,
    new RateLimiterMemory({ keyPrefix: "burst", points: burst, duration: burstSeconds }),
  );
}

/** Takes one point; how long to wait where there is none left, in ms. */
async function waitOf(limiter: Pick<RateLimiterAbstract, "consume">, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return Math.max(1, (refused as RateLimiterRes).msBeforeNext);
  }
}
