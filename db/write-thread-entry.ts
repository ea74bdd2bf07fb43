import { parentPort, workerData } from "node:worker_threads";
import { connect, onOwnThreadMs } from "./database";
import { eraseStudent } from "./erasure";
import { purgeNext } from "./retention";
import { sqliteWriter } from "./sqlite-writer";
import { faultOf } from "./storage-error";
import type { WriteReply, WriteRequest, WriteResult } from "./write-protocol";

/**
 * The thread that writes: its commits wait for the disk, and for other programs, so that the event loop need not.
 * Requests are done one after the other, in the order in which they came.
 */
const port = parentPort;
if (!port) throw new Error("This file is the entry of a worker thread");
const database = connect(String(workerData), onOwnThreadMs);
const writer = sqliteWriter(database);

async function done(request: WriteRequest): Promise<WriteResult> {
  switch (request.type) {
    case "open":
      return writer.open(request.event, request.at);
    case "write":
      return writer.write(request.writes);
    case "erase":
      return eraseStudent(database, request.order);
    case "purge":
      return purgeNext(database, request.order);
    case "probe": {
      const version: unknown = database.$client.pragma("user_version", { simple: true });
      database.$client.pragma(`user_version = ${Number(version)}`);
      return null;
    }
    case "close":
      database.$client.pragma("wal_checkpoint(TRUNCATE)");
      database.$client.close();
      return null;
  }
}

port.on("message", async ({ number, request }: { number: number; request: WriteRequest }) => {
  const reply: WriteReply = await done(request).then(
    (value) => ({ number, ok: true, value }),
    (error: unknown) => ({ number, ok: false, fault: faultOf(codeOf(error)), message: String(error) }),
  );
  port.postMessage(reply);
});

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
