import { expect, test } from "vitest";
import { rosterId } from "@/lib/ids";
import { openDatabase, schema } from "./database";
import { rosterStoreContract } from "./roster-store.contract";
import { sqliteRoomStore } from "./sqlite-room-store";
import { sqliteRosterStore } from "./sqlite-roster-store";
import { addUser } from "./testing/add-user";

function open() {
  const database = openDatabase(":memory:", "db/migrations");
  for (const id of ["owner", "other"]) addUser(database, id);
  return database;
}

rosterStoreContract("the SQLite store of class lists", async () => {
  const database = open();
  return { rosters: sqliteRosterStore(database), rooms: sqliteRoomStore(database) };
});

test("a list that was deleted leaves nothing in any table", async () => {
  const database = open();
  const rosters = sqliteRosterStore(database);
  const id = rosterId("list");
  const file = {
    format: "table",
    bom: false,
    delimiter: ",",
    newline: "\n",
    header: ["Name"],
    preamble: [],
  } as const;
  const ada = { row: 0, name: "Ada", aliases: [], studentId: null, section: null, extraTime: 1 };
  await rosters.create(
    { id, ownerId: "owner", title: "Spring", file, uploadedAt: 0 },
    [["Ada"], [""]],
    [ada],
  );
  expect(await rosters.delete(id, "owner")).toBe("deleted");
  for (const table of [schema.rosters, schema.rosterStudents, schema.roomRosters, schema.rosterMatches])
    expect(database.select().from(table).all()).toEqual([]);
});
