import { once } from "node:events";
import type { ErasureOrder, ErasureOutcome } from "./erasure";
import type { PurgeOrder, PurgeStep } from "./retention";
import type { RoomWriter } from "./room-store";
import { startThread } from "./start-thread";
import { StorageError } from "./storage-error";
import type { WriteReply, WriteRequest, WriteResults } from "./write-protocol";

/** The writing half of the store of rooms, on a thread of its own. */
export interface WriteThread extends RoomWriter {
  /** Takes a student out of a room for good (`eraseStudent`). */
  erase(order: ErasureOrder): Promise<ErasureOutcome>;
  /** One step of deleting what is too old (`purgeNext`); answers are written between the steps. */
  purge(order: PurgeOrder): Promise<PurgeStep>;
  /** Resolves when something could be written; throws `StorageError` as every write does. */
  probe(): Promise<void>;
  /** Folds the log into the database and ends the thread, after all that was asked before. */
  close(): Promise<void>;
}

interface Waiting {
  /** Takes what the request asked for: only the request knows what that is. */
  readonly settle: (value: never) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Starts the thread on a database that is up to date. Where the thread ends by itself, or may no longer promise
 * anything, `onLost` is called: the process has to end, and phones hand in again to the next one.
 */
export async function startWriteThread(file: string, onLost: (error: Error) => void): Promise<WriteThread> {
  const worker = startThread("write-thread-entry", import.meta.url, { workerData: file });
  const waiting = new Map<number, Waiting>();
  let [number, closing] = [0, false];

  worker.on("message", (reply: WriteReply<never>) => {
    const asked = waiting.get(reply.number);
    waiting.delete(reply.number);
    if (reply.ok) return asked?.settle(reply.value);
    const error = new StorageError(reply.fault, reply.message);
    asked?.fail(error);
    if (reply.fault === "lost") onLost(error);
  });
  worker.on("error", lost);
  worker.on("exit", () => closing || lost(new Error("The writing thread ended")));
  await once(worker, "online");

  function lost(error: Error): void {
    for (const { fail } of waiting.values()) fail(new StorageError("lost", error.message));
    waiting.clear();
    onLost(error);
  }

  function ask<Type extends keyof WriteResults>(
    request: Extract<WriteRequest, { type: Type }>,
  ): Promise<WriteResults[Type]> {
    number += 1;
    const mine = number;
    return new Promise((settle, fail) => {
      waiting.set(mine, { settle, fail });
      worker.postMessage({ number: mine, request });
    });
  }

  return {
    async open(event, at) {
      return ask({ type: "open", event, at });
    },
    async write(writes) {
      return ask({ type: "write", writes });
    },
    async erase(order) {
      return ask({ type: "erase", order });
    },
    async purge(order) {
      return ask({ type: "purge", order });
    },
    async probe() {
      await ask({ type: "probe" });
    },
    async close() {
      closing = true;
      await ask({ type: "close" });
      await worker.terminate();
    },
  };
}
