import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "@/db/database";
import { createQuestionsOfRooms } from "@/db/room-questions";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { sqliteRosterStore } from "@/db/sqlite-roster-store";
import { addUser } from "@/db/testing/add-user";
import { roomCode, roomId } from "@/lib/ids";
import { usualSettings } from "@/lib/room/settings";
import { join } from "./join";
import { createLiveRooms } from "./live-rooms";
import { createLog } from "./log";
import { createWriter } from "./writer";

const room = { id: roomId("room"), code: roomCode("KVX7RD"), ownerId: "owner", title: "Lecture 13" };
const names = ["Ada", "Ben"];
let directory: string;
let database: ReturnType<typeof openDatabase>;
let joinAs: (name: string) => ReturnType<typeof join>;

beforeEach(async () => {
  directory = mkdtempSync(pathOf(tmpdir(), "backpoll-"));
  database = openDatabase(pathOf(directory, "test.db"), "db/migrations");
  addUser(database);
  const store = sqliteRoomStore(database);
  const settings = { ...usualSettings, admission: { type: "roster" as const, names } };
  await store.open({ type: "roomOpened", ...room, questions: [], parts: [], settings }, 0);
  const writer = createWriter(store, { log: createLog("silent"), now: Date.now, onCommit: () => {} });
  const liveRooms = createLiveRooms(store, createQuestionsOfRooms(), () => undefined);
  const rosters = sqliteRosterStore(database);
  const clock = { set: () => undefined };
  joinAs = (name) => join({ code: room.code, name }, null, 0, { liveRooms, store, rosters, writer, clock });
});
afterEach(() => {
  database.$client.close();
  rmSync(directory, { recursive: true });
});

test("of several phones that give the same listed name in the same moment one gets the seat", async () => {
  const replies = await Promise.all(["Ada", "Ben", "ada", "ADA"].map(joinAs));
  expect(replies.map((reply) => (reply.ok ? reply.value.name : reply.error.code)).toSorted()).toEqual([
    ...["Ada", "Ben", "nameTaken", "nameTaken"],
  ]);
  expect(await joinAs("Ben")).toMatchObject({ error: { code: "nameTaken" } });
});
