import type { Millis } from "@/lib/ids";
import { ok } from "@/lib/result";
import { lapsedEvents, nextLapse } from "@/lib/room/admission";
import type { LiveRoom } from "./live-rooms";
import type { Publisher } from "./publisher";
import type { Writer } from "./writer";

export interface RoomClock {
  /** Looks at when the open round of a room is over, after every change of it. */
  set(live: LiveRoom): void;
  stop(): void;
}

/** Longer timers do not fit into Node's; the clock is set again long before. */
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
    set(live);
  }

  function set(live: LiveRoom): void {
    clearTimeout(timers.get(live));
    timers.delete(live);
    const at = nextLapse(live.room);
    if (at === null) return;
    // One millisecond more: at the very end an answer still counts.
    const wait = Math.min(longestWaitMs, Math.max(0, at - now() + 1));
    timers.set(
      live,
      setTimeout(() => void strike(live), wait),
    );
  }

  return {
    set,
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
