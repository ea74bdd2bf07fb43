import { afterEach, beforeEach, expect, test } from "vitest";
import { roomCode, roomId, rosterId } from "@/lib/ids";
import { type Database, openDatabase } from "./database";
import { type People, sqlitePeople } from "./people";
import { sqliteRoomMembers } from "./room-members";
import { sqliteDeckStore } from "./sqlite-deck-store";
import { sqliteRoomStore } from "./sqlite-room-store";
import { sqliteRosterStore } from "./sqlite-roster-store";
import { addUser } from "./testing/add-user";

let database: Database;
let people: People;
beforeEach(() => {
  database = openDatabase(":memory:", "db/migrations");
  people = sqlitePeople(database);
  addUser(database, "boss", "owner");
  addUser(database, "ada", "instructor");
});
afterEach(() => database.$client.close());

const roleOf = (id: string) => database.$client.prepare("select role from user where id = ?").pluck().get(id);

test("a server keeps its last owner: neither another role nor a removal takes it away", async () => {
  expect(await people.setRole("boss", "instructor")).toBe("lastOwner");
  expect(await people.remove("boss", "ada")).toEqual({ type: "lastOwner" });
  expect(await people.setRole("ada", "owner")).toBe("changed");
  expect(await people.setRole("boss", "assistant")).toBe("changed");
  expect([roleOf("boss"), roleOf("ada")]).toEqual(["assistant", "owner"]);
  expect(await people.setRole("ada", "instructor")).toBe("lastOwner");
  expect(await people.setRole("nobody", "assistant")).toBe("notFound");
});

test("of two owners who take the right from each other in one moment, one stays", async () => {
  addUser(database, "cleo", "owner");
  const outcomes = await Promise.all([
    people.setRole("boss", "instructor"),
    people.setRole("cleo", "instructor"),
  ]);
  expect(outcomes.toSorted()).toEqual(["changed", "lastOwner"]);
});

test("what an account leaves goes to its heir: rooms with their class lists, and decks; sessions, invitations and shares go", async () => {
  const store = sqliteRoomStore(database);
  const members = sqliteRoomMembers(database);
  const room = { id: roomId("room"), code: roomCode("KVX7RD"), title: "Lecture 13" };
  await store.open({ type: "roomOpened", ...room, ownerId: "ada", questions: [], parts: [] }, 1);
  await members.put(room.id, "boss", "assistant", 1);
  const file = {
    format: "table",
    bom: false,
    delimiter: ",",
    newline: "\n",
    preamble: [],
    header: ["Name"],
  } as const;
  const rosters = sqliteRosterStore(database);
  await rosters.create({ id: rosterId("list"), ownerId: "ada", title: "Class", file, uploadedAt: 0 }, [], []);
  const decks = sqliteDeckStore(database);
  const content = {
    title: "Deck",
    description: "",
    tags: [],
    weightIndex: "from-to",
    questions: [],
  } as const;
  await decks.create("deck", content, { by: "ada", at: 1 });
  await decks.share("deck", "boss@example.org");
  const later = Date.now() + 1_000_000;
  database.$client
    .prepare(
      "insert into session (id, expires_at, token, created_at, updated_at, user_id) values ('s', ?, 't', 1, 1, 'ada')",
    )
    .run(later);

  const before = await people.list();
  expect(before.find(({ id }) => id === "ada")).toMatchObject({ rooms: 1, decks: 1, lists: 1, usedAt: 1 });
  expect(await people.remove("ada", "boss")).toEqual({ type: "removed", rooms: ["KVX7RD"] });
  expect((await store.load(room.code))?.ownerId).toBe("boss");
  expect(await members.ofRoom({ ...room, ownerId: "boss" })).toMatchObject([{ id: "boss", role: "owner" }]);
  expect(await rosters.byId(rosterId("list"), "boss")).not.toBeNull();
  expect((await store.listFor("boss")).map(({ code, sharedBy }) => [code, sharedBy])).toEqual([
    ["KVX7RD", null],
  ]);
  expect(await decks.listFor("boss")).toMatchObject([{ access: "owner", deck: { id: "deck" } }]);
  expect(await decks.members("deck")).toEqual([]);
  expect(database.$client.prepare("select count(*) from session").pluck().get()).toBe(0);
  expect(await people.remove("ada", "boss")).toEqual({ type: "notFound" });
});

test("a room that is shared stands in both lists, and says whose it is in the other's", async () => {
  const store = sqliteRoomStore(database);
  const members = sqliteRoomMembers(database);
  const room = { id: roomId("room"), code: roomCode("KVX7RD"), title: "Lecture 13" };
  await store.open({ type: "roomOpened", ...room, ownerId: "ada", questions: [], parts: [] }, 1);
  expect(await store.listFor("boss")).toEqual([]);
  await members.put(room.id, "boss", "instructor", 1);
  expect((await store.listFor("boss")).map(({ sharedBy }) => sharedBy)).toEqual(["ada"]);
  expect((await store.listFor("ada")).map(({ sharedBy }) => sharedBy)).toEqual([null]);
  await members.remove(room.id, "boss");
  expect(await store.listFor("boss")).toEqual([]);
});
