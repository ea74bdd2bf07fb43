import { purgedBefore } from "@/db/privacy";
import type { PurgeOrder, PurgeStep } from "@/db/retention";
import type { Millis, RoomCode } from "@/lib/ids";
import type { Log } from "./log";

export interface NightlyOptions {
  /** How long rooms are kept after their end, in days; null is for ever. */
  readonly days: number | null;
  /** One step of deleting what is too old. */
  readonly purge: (order: PurgeOrder) => Promise<PurgeStep>;
  /** Makes the running server forget a room. */
  readonly onPurged: (code: RoomCode) => void;
  readonly now: () => Millis;
  readonly log: Log;
}

/** Three in the morning, by the machine's clock: hardly anybody lectures then. */
const hour = 3;

/** Deletes what is too old, now and then every night. Nothing waits for it, and it keeps no process alive. */
export function startNightly(options: NightlyOptions): { stop(): Promise<void> } {
  const { days, now, log } = options;
  if (days === null) return { stop: async () => {} };
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let running = night(days);

  async function night(kept: number): Promise<void> {
    try {
      await purgeAll(kept, options, () => stopping);
    } catch (error) {
      // Another night does it: what is too old stays so.
      log.error({ err: error }, "purge failed");
    }
    if (stopping) return;
    timer = setTimeout(() => {
      running = night(kept);
    }, nextNight(now()) - now());
    timer.unref();
  }

  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Deletes everything that is too old, step by step, until it is told to stop. */
async function purgeAll(
  days: number,
  { purge, onPurged, now, log }: NightlyOptions,
  isStopping: () => boolean,
): Promise<void> {
  const sums = { rooms: 0, seats: 0, answers: 0, lists: 0 };
  const at = now();
  for (let done = false; !done && !isStopping(); ) {
    const step = await purge({ before: purgedBefore(at, days), at });
    if (step.type === "room") {
      onPurged(step.code);
      sums.rooms += 1;
      sums.seats += step.seats;
      sums.answers += step.answers;
    } else {
      sums.lists = step.lists;
      done = true;
    }
  }
  if (sums.rooms > 0 || sums.lists > 0) log.info(sums, "deleted what is kept no longer");
}

/** The next time that a local clock strikes three after this one. */
export function nextNight(after: Millis): Millis {
  const night = new Date(after);
  night.setHours(hour, 0, 0, 0);
  // By the calendar, not by 24 hours: two nights a year are longer or shorter.
  if (night.getTime() <= after) night.setDate(night.getDate() + 1);
  return night.getTime();
}
