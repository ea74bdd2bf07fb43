import { beforeEach, expect, test } from "vitest";
import { roomCode, roomId, rosterId } from "@/lib/ids";
import { type Database, openDatabase } from "./database";
import { sqliteInvitations } from "./invitations";
import { createPrivacy, purgedBefore } from "./privacy";
import { type PurgeStep, purgeNext } from "./retention";
import { sqliteRoomMembers } from "./room-members";
import { sqliteRoomStore } from "./sqlite-room-store";
import { sqliteRosterStore } from "./sqlite-roster-store";
import { addUser } from "./testing/add-user";
import { auditOf, dangling, everyRow, keepList, keepRoom, seatIn } from "./testing/kept-room";

let database: Database;
beforeEach(() => {
  database = openDatabase(":memory:", "db/migrations");
  addUser(database);
});

const order = { before: 10_000, at: 50_000 };
const codes = () => database.$client.prepare("select code from rooms order by code").pluck().all();

function purgeAll(): readonly PurgeStep[] {
  const steps = [purgeNext(database, order)];
  while (steps.at(-1)?.type === "room") steps.push(purgeNext(database, order));
  return steps;
}

test("rooms that ended too long ago are deleted whole, the oldest first, and the others stay", async () => {
  await keepRoom(database, "younger", { seats: 3, openedAt: 9_000 });
  await keepRoom(database, "older", { seats: 2, openedAt: 8_000, endedAt: 8_500 });
  await keepRoom(database, "kept", { seats: 2, openedAt: 1_000, endedAt: 10_000 });
  expect(purgeAll()).toEqual([
    { type: "room", code: "OLDER", seats: 2, answers: 4 },
    { type: "room", code: "YOUNGER", seats: 3, answers: 6 },
    { type: "lists", lists: 0 },
  ]);
  expect(codes()).toEqual(["KEPT"]);
  expect(JSON.stringify(everyRow(database))).not.toMatch(/older|younger/i);
  expect(dangling(database)).toEqual([]);
});

test("with a room goes who else ran it, and who was invited to", async () => {
  await keepRoom(database, "older", { seats: 1 });
  addUser(database, "helper", "assistant");
  await sqliteRoomMembers(database).put(roomId("older"), "helper", "assistant", 1);
  const invitation = { role: "assistant", room: roomId("older"), note: "", invitedBy: "owner" } as const;
  await sqliteInvitations(database).create(invitation, 1);
  purgeAll();
  expect(everyRow(database)).toMatchObject({ rooms: [], room_members: [], invitations: [] });
  expect(dangling(database)).toEqual([]);
});

test("a room that never ended goes by what happened in it last", async () => {
  await keepRoom(database, "left", { seats: 1, openedAt: 1_000, endedAt: null });
  await keepRoom(database, "used", { seats: 1, openedAt: 1_000, endedAt: null });
  await sqliteRoomStore(database).write([
    {
      type: "appendEvents",
      roomId: roomId("used"),
      after: 1,
      at: 20_000,
      events: [{ type: "roomLocked", locked: true }],
    },
  ]);
  purgeAll();
  expect(codes()).toEqual(["USED"]);
});

test("a purge that is done again changes nothing", async () => {
  await keepRoom(database, "older", { seats: 2 });
  await keepRoom(database, "kept", { seats: 2, endedAt: 20_000 });
  purgeAll();
  const [rows, audited] = [everyRow(database), auditOf(database)];
  expect(purgeAll()).toEqual([{ type: "lists", lists: 0 }]);
  expect(everyRow(database)).toEqual(rows);
  expect(auditOf(database)).toEqual(audited);
});

test("where a purge breaks off, every room is there whole or not at all", async () => {
  for (const room of ["one", "two"]) await keepRoom(database, room, { seats: 2 });
  // The last of what a room is deleted by fails, for the second room only.
  database.$client.exec(
    "create trigger broken before delete on rooms when old.id = 'two' begin select raise(abort, 'cut off'); end",
  );
  expect(purgeNext(database, order).type).toBe("room");
  const before = everyRow(database);
  expect(() => purgeNext(database, order)).toThrow("cut off");
  expect(everyRow(database)).toEqual(before);
  expect((await sqliteRoomStore(database).load(roomCode("TWO")))?.place.name).toBe("ended");
  database.$client.exec("drop trigger broken");
  purgeAll();
  expect(codes()).toEqual([]);
});

test("class lists go with their last room, unless they are younger or another room goes by them", async () => {
  const rosters = sqliteRosterStore(database);
  for (const list of ["unused", "of-older", "of-both"]) await keepList(database, list, 1_000);
  await keepList(database, "new", 10_000);
  await keepRoom(database, "older", { seats: 2 });
  await keepRoom(database, "past", { seats: 2 });
  await keepRoom(database, "kept", { seats: 2, endedAt: 20_000 });
  await rosters.attach(roomId("older"), rosterId("of-older"));
  await rosters.saveMatches(roomId("older"), new Map([[seatIn("older", 0), 0]]));
  for (const room of ["past", "kept"]) await rosters.attach(roomId(room), rosterId("of-both"));
  expect(purgeAll().at(-1)).toEqual({ type: "lists", lists: 2 });
  expect((await rosters.listByOwner("owner")).map(({ id }) => id).toSorted()).toEqual(["new", "of-both"]);
  expect(dangling(database)).toEqual([]);
});

test("the record tells what was deleted by its numbers alone", async () => {
  await keepRoom(database, "older", { seats: 2 });
  await keepList(database, "unused", 1_000);
  purgeAll();
  expect(auditOf(database)).toMatchObject([
    { at: 50_000, actorId: null, roomId: "older", action: "roomPurged", detail: "2 seats, 4 answers" },
    { at: 50_000, actorId: null, roomId: null, action: "rosterDeleted", detail: "2 rows" },
  ]);
});

test("a room is kept for so many days after its end, and is deleted from then on", async () => {
  await keepRoom(database, "one", { seats: 1, endedAt: 5_000 });
  const kept = (retentionDays: number | null) =>
    createPrivacy(database, {
      retentionDays,
      erase: async () => ({ type: "notFound" }),
      onErased: async () => {},
    }).keptUntil(roomId("one"));
  const until = 5_000 + 400 * 86_400_000;
  expect(await kept(400)).toBe(until);
  expect(await kept(null)).toBeNull();
  expect(purgeNext(database, { before: purgedBefore(until, 400), at: until }).type).toBe("lists");
  expect(purgeNext(database, { before: purgedBefore(until + 1, 400), at: until }).type).toBe("room");
});
