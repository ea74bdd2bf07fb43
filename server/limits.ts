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
  /**
   * Whether somebody at this address may learn now what this code leads to. A code that leads nowhere is counted; codes
   * are tried one after the other, so that of many in one moment no more are answered than of many in a row.
   */
  mayTry(address: string, code: string, leadsSomewhere: () => Promise<boolean>): Promise<boolean>;
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
  let last: Promise<unknown> = Promise.resolve();

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
    async mayTry(address, code, leadsSomewhere) {
      if (isKnown(address, code)) return true;
      const tried = last.then(() => tryNow(address, code, leadsSomewhere));
      last = tried.catch(() => undefined);
      return tried;
    },
  };

  async function tryNow(address: string, code: string, leadsSomewhere: () => Promise<boolean>) {
    if (isKnown(address, code)) return true;
    const [here, everywhere] = await Promise.all([ofAddress.get(address), inAll.get("all")]);
    if ((here?.remainingPoints ?? 1) <= 0 || (everywhere?.remainingPoints ?? 1) <= 0) return false;
    if (await leadsSomewhere()) remember(address, code);
    else await Promise.all([waitOf(ofAddress, address), waitOf(inAll, "all")]);
    return true;
  }

  function isKnown(address: string, code: string): boolean {
    if (!known.get(address)?.has(code)) return false;
    remember(address, code);
    return true;
  }

  /** The address used last comes last, and the first one goes where there are too many. */
  function remember(address: string, code: string): void {
    const codes = known.get(address) ?? new Set();
    known.delete(address);
    known.set(address, codes.add(code));
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > mostAddresses) known.delete(oldest);
  }
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
