import { expect, test } from "vitest";
import { openDatabase } from "./database";
import { roomStoreContract } from "./room-store.contract";
import { sqliteRoomStore } from "./sqlite-room-store";
import { addUser } from "./testing/add-user";

roomStoreContract("the SQLite store", async () => {
  const database = openDatabase(":memory:", "db/migrations");
  addUser(database);
  return sqliteRoomStore(database);
});

test("answers survive on disk only with WAL and synchronous=FULL: both are set, and asserted", async ({
  onTestFinished,
}) => {
  const { mkdtempSync, rmSync } = await import("node:fs");
  const directory = mkdtempSync("/tmp/backpoll-");
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const database = openDatabase(`${directory}/test.db`, "db/migrations");
  const pragma = (name: string) => database.$client.pragma(name, { simple: true });
  expect([
    pragma("journal_mode"),
    pragma("synchronous"),
    pragma("foreign_keys"),
    pragma("busy_timeout"),
  ]).toEqual(["wal", 2, 1, 5000]);
  database.$client.close();
});
