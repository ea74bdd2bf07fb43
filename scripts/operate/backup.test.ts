import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lockDataDirectory } from "@/db/data-lock";
import { openDatabase } from "@/db/database";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { addUser } from "@/db/testing/add-user";
import { roomCode, roomId } from "@/lib/ids";
import { main as backup } from "./backup";
import { main as restore } from "./restore";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "backpoll-"));
  vi.stubEnv("DATA_DIR", join(directory, "data"));
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(directory, { recursive: true });
});

const to = () => join(directory, "backups");
const only = () => join(to(), readdirSync(to())[0] ?? "none");

async function openRoom(code: string) {
  const { mkdirSync } = await import("node:fs");
  mkdirSync(join(directory, "data"), { recursive: true });
  const database = openDatabase(join(directory, "data", "backpoll.db"), "db/migrations");
  if (database.$client.prepare("select count(*) from user").pluck().get() === 0) addUser(database);
  const room = {
    id: roomId(code),
    code: roomCode(code),
    ownerId: "owner",
    title: "13",
    questions: [],
    parts: [],
  };
  await sqliteRoomStore(database).open({ type: "roomOpened", ...room }, 1);
  return database;
}

async function codes() {
  const database = openDatabase(join(directory, "data", "backpoll.db"), "db/migrations");
  const found = database.$client.prepare("select code from rooms order by code").pluck().all();
  database.$client.close();
  return found;
}

test("R14 a backup of a database in use has what is only in its log, and comes back whole", async () => {
  const running = await openRoom("KVX7RD");
  writeFileSync(join(directory, "data", "secret"), "s");
  await backup(["--to", to()]);
  running.$client.close();
  (await openRoom("BBBBBB")).$client.close();
  expect(await codes()).toEqual(["BBBBBB", "KVX7RD"]);

  await restore([only()]);
  expect(await codes()).toEqual(["KVX7RD"]);
  expect(readdirSync(join(directory, "data")).some((name) => name.startsWith("before-"))).toBe(true);
});

test("a backup is not brought back under a running server, nor a damaged one at all", async () => {
  (await openRoom("KVX7RD")).$client.close();
  await backup(["--to", to()]);
  const lock = lockDataDirectory(join(directory, "data"));
  await restore([only()]);
  expect(process.exitCode).toBe(1);
  lock.release();

  const copy = join(only(), "backpoll.db");
  writeFileSync(copy, "SQLite format 3\0");
  appendFileSync(copy, Buffer.alloc(50_000, 7));
  await expect(restore([only()])).rejects.toThrow();
  expect(await codes()).toEqual(["KVX7RD"]);
});
