import { once } from "node:events";
import type { RoomWriter } from "./room-store";
import { startThread } from "./start-thread";
import { StorageError } from "./storage-error";
import type { WriteReply, WriteRequest, WriteResult } from "./write-protocol";

/** The writing half of the store of rooms, on a thread of its own. */
export interface WriteThread extends RoomWriter {
  /** Resolves when something could be written; throws `StorageError` as every write does. */
  probe(): Promise<void>;
  /** Folds the log into the database and ends the thread, after all that was asked before. */
  close(): Promise<void>;
}

interface Waiting {
  readonly settle: (value: WriteResult) => void;
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

  worker.on("message", (reply: WriteReply) => {
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

  function ask(request: WriteRequest): Promise<WriteResult> {
    number += 1;
    const mine = number;
    return new Promise((settle, fail) => {
      waiting.set(mine, { settle, fail });
      worker.postMessage({ number: mine, request });
    });
  }

  return {
    async open(event, at) {
      return (await ask({ type: "open", event, at })) === true;
    },
    async write(writes) {
      const outcomes = await ask({ type: "write", writes });
      return typeof outcomes === "object" && outcomes !== null ? outcomes : [];
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
