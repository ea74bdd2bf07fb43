import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { participantId, roomId } from "@/lib/ids";
import { connect, openDatabase } from "./database";
import { roomStoreContract } from "./room-store.contract";
import { sqliteRoomStore } from "./sqlite-room-store";
import { addUser } from "./testing/add-user";
import { startWriteThread, type WriteThread } from "./write-thread";

const directory = mkdtempSync(join(tmpdir(), "backpoll-"));
const threads: WriteThread[] = [];
let files = 0;

async function threaded() {
  files += 1;
  const file = join(directory, `${files}.db`);
  const database = openDatabase(file, "db/migrations");
  addUser(database);
  const thread = await startWriteThread(file, (error) => {
    throw error;
  });
  threads.push(thread);
  return { file, database, thread, store: sqliteRoomStore(database, thread) };
}

afterAll(async () => {
  for (const thread of threads) await thread.close();
  rmSync(directory, { recursive: true });
});

roomStoreContract("the SQLite store with its writing thread", async () => (await threaded()).store);

const seatIn = (room: string) => ({
  type: "takeSeat" as const,
  participant: {
    ...{ id: participantId("Ada"), roomId: roomId(room), name: "Ada" },
    ...{ tokenHash: "hash", joinedAt: 1 },
  },
});

test("a write that another program's lock keeps waiting does not hold up the event loop", async () => {
  const { file, thread } = await threaded();
  const other = connect(file, 0).$client;
  other.exec("begin immediate");
  let settled = false;
  const probe = thread.probe().then(() => {
    settled = true;
  });
  // Many turns of the event loop pass meanwhile: a loop that waited for the lock would never come to the commit below.
  for (let turn = 0; turn < 100; turn++) await new Promise((next) => setImmediate(next));
  expect(settled).toBe(false);
  other.exec("commit");
  await probe;
  other.close();
});

test("a write that the database refuses fails with its reason, and the next one goes on", async () => {
  const { thread, store, database } = await threaded();
  await expect(thread.write([seatIn("no such room")])).rejects.toMatchObject({
    name: "StorageError",
    fault: "failed",
  });
  await thread.probe();
  expect(await store.participants(roomId("no such room"))).toEqual([]);
  database.$client.close();
});
