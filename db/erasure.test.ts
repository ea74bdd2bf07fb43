import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { roomCode, roomId, rosterId } from "@/lib/ids";
import type { RoomEvent } from "@/lib/room/event";
import { usualSettings } from "@/lib/room/settings";
import { type Database, openDatabase } from "./database";
import { type ErasureOrder, erasedName, eraseStudent } from "./erasure";
import { findSeats } from "./erasure-search";
import { openReadOnly } from "./read-only";
import { sqliteRoomStore } from "./sqlite-room-store";
import { sqliteRosterStore } from "./sqlite-roster-store";
import { addUser } from "./testing/add-user";
import { asked, auditOf, dangling, everyRow, keepList, keepRoom, seatIn, typedBy } from "./testing/kept-room";

let database: Database;
beforeEach(() => {
  database = openDatabase(":memory:", "db/migrations");
  addUser(database);
});

const order = (index: number, withListRow = false): ErasureOrder => ({
  ...{ roomId: roomId("one"), participant: seatIn("one", index), withListRow, actorId: "owner", at: 9_000 },
});
const erase = (index: number, withListRow = false) => eraseStudent(database, order(index, withListRow));
const counted = (round = 1) => sqliteRoomStore(database).countedAnswers(roomId("one"), asked, round);
const buckets = async () => (await counted()).map(({ bucket }) => bucket).toSorted();
const load = () => sqliteRoomStore(database).load(roomCode("ONE"));

test("the bars stay as high as they are, and what was typed is gone", async () => {
  await keepRoom(database, "one", { seats: 6, rounds: 2 });
  const before = [await counted(1), await counted(2)].map((all) => all.length);
  const bars = await buckets();
  expect(erase(4)).toMatchObject({ type: "erased", seats: [seatIn("one", 4)], kept: 2, deleted: 2 });
  expect([await counted(1), await counted(2)].map((all) => all.length)).toEqual(before);
  expect(await buckets()).toEqual(bars);
  const rows = JSON.stringify(everyRow(database));
  expect(rows).not.toContain(typedBy("one", 4));
  expect(rows).not.toContain("one-seat-4");
  expect(rows).not.toContain("token of one 4.");
  expect(rows).toContain(typedBy("one", 5));
  expect(dangling(database)).toEqual([]);
});

test("the seat that is left tells nothing of its student but the answers that count", async () => {
  await keepRoom(database, "one", { seats: 2, openedAt: 5_000 });
  erase(1);
  const store = sqliteRoomStore(database);
  const seat = (await store.participants(roomId("one"))).find(({ name }) => name === erasedName);
  if (!seat) throw new Error("Nobody was erased");
  expect(seat).toMatchObject({ joinedAt: 5_000, tokenHash: expect.stringMatching(/^[\w-]{43}$/) });
  expect(await store.submissionsOf(seat.id)).toMatchObject([
    { answer: { type: "number", text: "" }, bucket: "1", verdict: "incorrect", receivedAt: 5_000 },
  ]);
});

test("a room that is still running is left as it is", async () => {
  await keepRoom(database, "one", { seats: 2, endedAt: null });
  const before = everyRow(database);
  expect(erase(1)).toEqual({ type: "notEnded" });
  expect(everyRow(database)).toEqual(before);
  expect(auditOf(database)).toEqual([]);
});

test("who sits in another room, or was erased already, is not found", async () => {
  await keepRoom(database, "one", { seats: 2 });
  await keepRoom(database, "two", { seats: 2 });
  const before = everyRow(database);
  const other = { ...order(0), participant: seatIn("two", 0) };
  expect(eraseStudent(database, other)).toEqual({ type: "notFound" });
  expect(everyRow(database)).toEqual(before);
  expect(erase(0).type).toBe("erased");
  const after = everyRow(database);
  expect(erase(0)).toEqual({ type: "notFound" });
  expect(everyRow(database)).toEqual(after);
});

test("the record says that somebody was erased, not who", async () => {
  await keepRoom(database, "one", { seats: 2 });
  erase(1);
  expect(auditOf(database)).toMatchObject([
    {
      ...{ action: "studentErased", at: 9_000, actorId: "owner", roomId: "one" },
      detail: "1 seat, 1 answer kept without what was typed, 1 deleted",
    },
  ]);
});

describe("R17 the events of the room", () => {
  const settings = (...names: readonly string[]) => ({
    ...usualSettings,
    admission: { type: "roster", names } as const,
  });
  const names = ["student  ONE 1.", "Ben"];
  const participants = [seatIn("one", 0), seatIn("one", 1)];
  const events: readonly RoomEvent[] = [
    { type: "settingsChanged", settings: settings(...names) },
    { type: "participantsRemoved", participants },
    { type: "participantsRestored", participants: [seatIn("one", 1)] },
    { type: "extraTimeSet", participant: seatIn("one", 1), factor: 2 },
  ];

  test("forget the student, one by one, and lead to the same room without him", async () => {
    await keepRoom(database, "one", { seats: 3, events });
    const before = await load();
    erase(1);
    const after = await load();
    expect(after?.seq).toBe(before?.seq);
    expect(after?.settings.admission).toEqual({ type: "roster", names: ["Ben"] });
    expect([...(after?.removed ?? [])]).toEqual([seatIn("one", 0)]);
    expect([...(after?.extraTime.values() ?? [])]).toEqual([1]);
    expect(JSON.stringify(everyRow(database).room_events)).not.toMatch(/one-seat-1|student {2}ONE 1/);
  });

  test("R33 nothing is kept of a seat that was removed, since it counts nowhere", async () => {
    await keepRoom(database, "one", { seats: 3, events });
    expect(await buckets()).toEqual(["0", "1", "2"]);
    const room = await load();
    expect(room && findSeats(database, room, "one 0")).toMatchObject([{ counted: 0, others: 2 }]);
    expect(erase(0)).toMatchObject({ kept: 0, deleted: 2 });
    expect(await buckets()).toEqual(["1", "2"]);
    expect((await load())?.removed.size).toBe(0);
    const seats = await sqliteRoomStore(database).participants(roomId("one"));
    expect(seats.map(({ name }) => name)).toEqual(["Student one 1.", "Student one 2."]);
    expect(dangling(database)).toEqual([]);
  });
});

describe("a student of a class list", () => {
  beforeEach(async () => {
    for (const room of ["one", "two"]) await keepRoom(database, room, { seats: 3 });
    await keepList(database, "list", 1);
    const rosters = sqliteRosterStore(database);
    for (const room of ["one", "two"]) {
      await rosters.attach(roomId(room), rosterId("list"));
      await rosters.saveMatches(
        roomId(room),
        new Map([
          [seatIn(room, 0), 0],
          [seatIn(room, 1), 1],
          [seatIn(room, 2), 0],
        ]),
      );
    }
  });
  const matches = async (room: string) => [
    ...((await sqliteRosterStore(database).ofRoom(roomId(room)))?.matches.values() ?? []),
  ];

  test("is erased from all seats in the room, and stays on the list", async () => {
    expect(findSeats(database, { id: roomId("one"), removed: new Set() }, "student one 0")).toMatchObject([
      { counted: 2, others: 2, listed: { name: "Ada Lovelace", list: "list", otherSeats: 1 } },
    ]);
    expect(erase(0)).toMatchObject({ seats: [seatIn("one", 0), seatIn("one", 2)], kept: 2, roster: null });
    expect(await matches("one")).toEqual([1]);
    expect(await matches("two")).toEqual([0, 1, 0]);
    const list = await sqliteRosterStore(database).byId(rosterId("list"), "owner");
    expect(list?.students.map(({ name }) => name)).toEqual(["Ada Lovelace", "Ben Bit"]);
  });

  test("is off the list as well where that is asked for, and the others keep their places", async () => {
    expect(erase(0, true)).toMatchObject({ roster: "list" });
    const list = await sqliteRosterStore(database).byId(rosterId("list"), "owner");
    expect(list?.rows).toEqual([
      ["", ""],
      ["Ben Bit", "number-1"],
    ]);
    expect(list?.students.map(({ name, row }) => [name, row])).toEqual([["Ben Bit", 1]]);
    expect([await matches("one"), await matches("two")]).toEqual([[1], [1]]);
    expect(JSON.stringify(everyRow(database))).not.toMatch(/Lovelace|login-0|number-0/);
  });
});

test("a search finds names in any spelling and keys by their beginning, and nobody who was erased", async () => {
  await keepRoom(database, "one", { seats: 30 });
  const found = (typed: string) =>
    findSeats(database, { id: roomId("one"), removed: new Set() }, typed).map(({ name }) => name);
  expect(found("STUDENT  one 7")).toEqual(["Student one 7."]);
  expect(found("one-seat-29")).toEqual(["Student one 29."]);
  expect(found("")).toHaveLength(20);
  expect(found("nobody")).toEqual([]);
  erase(7);
  expect(found("one 7")).toEqual([]);
  expect(found("erased")).toEqual([]);
});

test("where somebody reads the database meanwhile, the next order empties the log", async () => {
  const directory = mkdtempSync(join(tmpdir(), "backpoll-"));
  const file = join(directory, "test.db");
  database = openDatabase(file, "db/migrations", 0);
  addUser(database);
  await keepRoom(database, "one", { seats: 2 });
  const inFiles = () =>
    readdirSync(directory).some((name) =>
      readFileSync(join(directory, name), "latin1").includes(typedBy("one", 1)),
    );
  const reader = openReadOnly(file);
  reader.$client.exec("begin; select count(*) from rooms");
  reader.$client.prepare("select count(*) from rooms").get();
  expect(erase(1).type).toBe("erased");
  expect(inFiles()).toBe(true);
  reader.$client.exec("commit");
  expect(erase(1).type).toBe("notFound");
  expect(inFiles()).toBe(false);
  for (const { $client } of [reader, database]) $client.close();
  rmSync(directory, { recursive: true });
});

test("no byte of any of 100 erased students of 1,000 is in a file, however the pages were split", async () => {
  const directory = mkdtempSync(join(tmpdir(), "backpoll-"));
  database = openDatabase(join(directory, "test.db"), "db/migrations");
  addUser(database);
  await keepRoom(database, "one", { seats: 1_000, rounds: 3 });
  const inFiles = () => {
    const bytes = readdirSync(directory).map((file) => readFileSync(join(directory, file), "latin1"));
    const all = bytes.join("\n");
    return Array.from({ length: 100 }, (_, place) => place * 10 + 3).filter((index) =>
      [`Student one ${index}.`, `token of one ${index}.`, typedBy("one", index), `one-seat-${index}-`].some(
        (trace) => all.includes(trace),
      ),
    );
  };
  expect(inFiles()).toHaveLength(100);
  for (const index of inFiles()) erase(index);
  expect(inFiles()).toEqual([]);
  database.$client.close();
  rmSync(directory, { recursive: true });
});
