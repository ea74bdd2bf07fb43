import type { Millis } from "@/lib/ids";

/** One question to the server and its answer, on this page's clock, which never jumps (`performance.now()`). */
export interface ClockSample {
  readonly sentAt: number;
  readonly receivedAt: number;
  /** The server's clock, somewhere between the two. */
  readonly serverNow: Millis;
  /** The wall clock less the page's clock at receipt: another number later means that the device slept in between. */
  readonly wallAhead: number;
}

const kept = 8;
const longestDriftMs = 500;
/** The server says whole milliseconds, and two clocks drift apart by a little over a lecture. */
const rounding = 20;

/**
 * Adds a sample. Those from before a sleep are thrown away, since meanwhile the page's clock may have stood still, and
 * those that cannot be true beside it: then the server's clock was set, or another server answers.
 */
export function withSample(samples: readonly ClockSample[], sample: ClockSample): readonly ClockSample[] {
  const agreeing = samples.filter((other) => isCurrent(other, sample.wallAhead) && agree(other, sample));
  return [...agreeing, sample].slice(-kept);
}

/** Whether the page did not sleep since. Only sleep lets the wall clock run ahead; one that was set back does not matter. */
export function isCurrent(sample: ClockSample, wallAhead: number): boolean {
  return wallAhead - sample.wallAhead <= longestDriftMs;
}

/** Whether one offset explains both: it lies between serverNow − receivedAt and serverNow − sentAt of each. */
function agree(one: ClockSample, other: ClockSample): boolean {
  const least = (sample: ClockSample) => sample.serverNow - sample.receivedAt - rounding;
  const most = (sample: ClockSample) => sample.serverNow - sample.sentAt + rounding;
  return least(one) <= most(other) && least(other) <= most(one);
}

/**
 * offset = serverNow − (sentAt + receivedAt)/2 of the sample that travelled least: its error is at most half of its way.
 * Null without samples.
 */
export function offsetFrom(samples: readonly ClockSample[]): number | null {
  const [first, ...others] = samples;
  if (!first) return null;
  const way = (sample: ClockSample) => sample.receivedAt - sample.sentAt;
  const best = others.reduce((least, sample) => (way(sample) < way(least) ? sample : least), first);
  return best.serverNow - (best.sentAt + best.receivedAt) / 2;
}

/** The server's clock as this page knows it. */
export interface ServerClock {
  readonly add: (sentAt: number, serverNow: Millis) => void;
  /**
   * Falls back to the device's own clock until the server has said its time, and after a sleep to what the server said
   * last, gone on by the device's clock: its steps count, however wrong it is.
   */
  readonly now: () => Millis;
  /** How many samples are of use now. */
  readonly count: () => number;
}

export function createServerClock(
  page: () => number = () => performance.now(),
  wall: () => number = Date.now,
): ServerClock {
  let samples: readonly ClockSample[] = [];
  const wallAhead = () => wall() - page();
  const current = () => samples.filter((sample) => isCurrent(sample, wallAhead()));
  return {
    add(sentAt, serverNow) {
      const sample = { sentAt, receivedAt: page(), serverNow, wallAhead: wallAhead() };
      samples = withSample(samples, sample);
    },
    now() {
      const offset = offsetFrom(current());
      if (offset !== null) return page() + offset;
      const before = offsetFrom(samples);
      const asleep = wallAhead() - (samples.at(-1)?.wallAhead ?? 0);
      return before === null ? wall() : page() + before + asleep;
    },
    count: () => current().length,
  };
}
