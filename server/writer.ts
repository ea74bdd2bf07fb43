import { setImmediate as nextTurn } from "node:timers/promises";
import type { RoomWriter, Write, WriteOutcome } from "@/db/room-store";
import { StorageError } from "@/db/storage-error";
import type { Millis } from "@/lib/ids";
import { type Refusal, refusal } from "@/lib/protocol/refusal";
import { assertNever, err, ok, type Result } from "@/lib/result";
import type { RoomEvent } from "@/lib/room/event";
import { evolve } from "@/lib/room/evolve";
import type { Room } from "@/lib/room/room";
import type { LiveRoom } from "./live-rooms";
import type { Log } from "./log";

/** What somebody wants to be stored: events of the room, or a row. */
export type Intent =
  | { readonly type: "events"; readonly events: readonly RoomEvent[] }
  | { readonly type: "row"; readonly write: Exclude<Write, { type: "appendEvents" }> };

/** Decides on the room as it is when its turn comes, not as it was when the message came. */
export type Decide = (room: Room) => Result<Intent, Refusal>;

export interface Writer {
  /** Decides, writes, and resolves when it is on disk. Refusals resolve too; nothing is thrown. */
  write(live: LiveRoom, decide: Decide): Promise<Result<WriteOutcome, Refusal>>;
  /** Resolves when everything handed in so far is settled. */
  drain(): Promise<void>;
  /** How many wait for a commit. */
  readonly queued: () => number;
}

interface Task {
  readonly live: LiveRoom;
  readonly decide: Decide;
  readonly settle: (result: Result<WriteOutcome, Refusal>) => void;
}

const largestBatch = 100;

export interface WriterOptions {
  readonly log: Log;
  readonly now: () => Millis;
  /** Told of every commit: how long it took, in seconds, and of how many writes. */
  readonly onCommit: (seconds: number, writes: number) => void;
}

/**
 * The one queue through which everything is written, in the order in which it came: commands and answers alike, so
 * that a close is a barrier (SPEC R12). What has gathered during one commit goes into the next: one fsync for up to
 * 100 answers. A room changes in memory only after its events are on disk.
 */
export function createWriter(store: RoomWriter, { log, now, onCommit }: WriterOptions): Writer {
  const queue: Task[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (queue.length > 0) {
      await nextTurn();
      await commit(queue.splice(0, largestBatch));
    }
    running = null;
  }

  async function commit(batch: readonly Task[]): Promise<void> {
    const rooms = new Map<LiveRoom, Room>();
    const planned: { readonly task: Task; readonly write: Write }[] = [];
    for (const task of batch) {
      const room = rooms.get(task.live) ?? task.live.room;
      const intent = decideSafely(task, room);
      if (!intent.ok) {
        task.settle(intent);
        continue;
      }
      if (intent.value.type === "events") rooms.set(task.live, intent.value.events.reduce(evolve, room));
      planned.push({ task, write: toWrite(intent.value, room, now()) });
    }
    if (planned.length === 0) return;
    const began = performance.now();
    try {
      const outcomes = await store.write(planned.map(({ write }) => write));
      onCommit((performance.now() - began) / 1000, planned.length);
      for (const [live, room] of rooms) live.room = room;
      planned.forEach(({ task }, index) => {
        task.settle(ok(outcomes[index] ?? { type: "written" }));
      });
    } catch (error) {
      log.error({ err: error, writes: planned.length }, "write failed");
      await afterFailure(
        planned.map(({ task }) => task),
        error,
      );
    }
  }

  /** One bad write must not cost the others theirs. Where the disk is the reason, all of them have to come again. */
  async function afterFailure(tasks: readonly Task[], error: unknown): Promise<void> {
    const one = error instanceof StorageError && error.fault === "failed" && tasks.length > 1;
    if (one) for (const task of tasks) await commit([task]);
    else for (const task of tasks) task.settle(err(refusal("storage")));
  }

  function decideSafely(task: Task, room: Room): Result<Intent, Refusal> {
    try {
      return task.decide(room);
    } catch (error) {
      log.error({ err: error, room: room.id, seq: room.seq }, "decision failed");
      return err(refusal("internal"));
    }
  }

  return {
    write(live, decide) {
      return new Promise((settle) => {
        queue.push({ live, decide, settle });
        running ??= run();
      });
    },
    async drain() {
      await running;
    },
    queued: () => queue.length,
  };
}

function toWrite(intent: Intent, room: Room, at: Millis): Write {
  switch (intent.type) {
    case "events":
      return { type: "appendEvents", roomId: room.id, after: room.seq, at, events: intent.events };
    case "row":
      return intent.write;
    default:
      return assertNever(intent);
  }
}
