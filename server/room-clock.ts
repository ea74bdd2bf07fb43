import type { Millis } from "@/lib/ids";
import { ok } from "@/lib/result";
import { lapsedEvents, nextLapse } from "@/lib/room/admission";
import type { LiveRoom } from "./live-rooms";
import type { Publisher } from "./publisher";
import type { Writer } from "./writer";

export interface RoomClock {
  /** Looks at when the open round of a room is over, after every change of it. */
  set(live: LiveRoom): void;
  /** Whether a round is open until some time. */
  isTiming(): boolean;
  stop(): void;
}

/** Longer timers do not fit into Node's; the clock is set again long before. */
const retryMs = 1_000;
const longestWaitMs = 60 * 60_000;

/**
 * Writes down what the clock has closed and sends the news. Nothing rests on it: whether an answer counts is decided by
 * the time at which it comes (SPEC R26), so a late or lost timer costs nobody anything.
 */
export function createRoomClock(
  writer: Writer,
  publisher: Pick<Publisher, "roomChanged">,
  now: () => Millis,
): RoomClock {
  const timers = new Map<LiveRoom, NodeJS.Timeout>();

  async function strike(live: LiveRoom): Promise<void> {
    timers.delete(live);
    const { seq } = live.room;
    await writer.write(live, (room) => ok({ type: "events", events: lapsedEvents(room, now()) }));
    if (live.room.seq !== seq) publisher.roomChanged(live);
    // What could not be stored, on a full disk, is tried again after a while.
    set(live, retryMs);
  }

  function set(live: LiveRoom, atLeastMs = 0): void {
    clearTimeout(timers.get(live));
    timers.delete(live);
    const at = nextLapse(live.room);
    if (at === null) return;
    // One millisecond more: at the very end an answer still counts.
    const wait = Math.min(longestWaitMs, Math.max(atLeastMs, at - now() + 1));
    timers.set(
      live,
      setTimeout(() => void strike(live), wait),
    );
  }

  return {
    set: (live) => set(live),
    isTiming: () => timers.size > 0,
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
