import { beforeEach, describe, expect, test } from "vitest";
import type { RoomStore } from "@/db/room-store";
import type { RosterStore } from "@/db/roster-store";
import { type ParticipantId, participantId, roomCode, roomId, rosterId } from "@/lib/ids";
import type { RosterStudent } from "@/lib/review/roster-student";

const id = rosterId("list");
const room = roomId("room");
const ada = participantId("ada's phone");
const ben = participantId("ben's phone");
const file = {
  ...{ format: "canvas" as const, bom: true, delimiter: "," as const, newline: "\n" as const },
  ...{ header: ["Student", "ID"], preamble: [["    Points Possible", ""]] },
};
const roster = { id, ownerId: "owner", title: "Spring", file, uploadedAt: 1_000 };
const rows = [
  ["Lovelace, Ada", " 007 "],
  ["Student, Test", "9"],
  ["Müller, Jürgen", "12345678901234567890"],
  ["Lovelace, Ada", "8"],
];
const student = (row: number, name: string, change: Partial<RosterStudent> = {}): RosterStudent => ({
  ...{ row, name, aliases: [], studentId: null, section: null, extraTime: 1 },
  ...change,
});
const students = [
  student(0, "Ada Lovelace", { aliases: ["ada1", "007"], studentId: " 007 ", section: "A", extraTime: 1.5 }),
  student(2, "Jürgen Müller", { aliases: ["Müller, Jürgen"] }),
  student(3, "Ada Lovelace", { studentId: "8" }),
];

interface Stores {
  readonly rosters: RosterStore;
  readonly rooms: RoomStore;
}

/** What every store of class lists must do. `make` gives empty stores that know the users `owner` and `other`. */
export function rosterStoreContract(name: string, make: () => Promise<Stores>): void {
  describe(name, () => {
    let stores: Stores;
    let rosters: RosterStore;
    beforeEach(async () => {
      stores = await make();
      rosters = stores.rosters;
      await rosters.create(roster, rows, students);
      await stores.rooms.open(
        {
          ...{
            type: "roomOpened",
            id: room,
            code: roomCode("KVX7RD"),
            ownerId: "owner",
            title: "Lecture 13",
          },
          ...{ questions: [], parts: [] },
        },
        1_000,
      );
    });

    const seat = (participant: ParticipantId, row?: number) =>
      stores.rooms.write([
        {
          type: "takeSeat",
          participant: {
            id: participant,
            roomId: room,
            name: participant,
            tokenHash: participant,
            joinedAt: 2_000,
          },
          ...(row === undefined ? {} : { student: { rosterId: id, row } }),
        },
      ]);
    const end = () =>
      stores.rooms.write([
        { type: "appendEvents", roomId: room, after: 1, at: 3_000, events: [{ type: "roomEnded" }] },
      ]);
    const matches = async () => [...((await rosters.ofRoom(room))?.matches ?? [])];

    test("a list comes back as it was uploaded, with the rows that are nobody's", async () => {
      expect(await rosters.byId(id, "owner")).toEqual({ roster, rows, students });
    });

    test("a long list comes back in its order", async () => {
      const long = Array.from({ length: 1_203 }, (_, row) => [`Student ${row}`, `${row}`]);
      const everybody = long.map((_, row) => student(row, `Student ${row}`));
      await rosters.create({ ...roster, id: rosterId("long") }, long, everybody);
      expect(await rosters.byId(rosterId("long"), "owner")).toMatchObject({
        rows: long,
        students: everybody,
      });
    });

    test("a list is its owner's only", async () => {
      expect(await rosters.byId(id, "other")).toBeNull();
      expect(await rosters.listByOwner("other")).toEqual([]);
      expect(await rosters.delete(id, "other")).toBe("notFound");
      expect(await rosters.findStudent(id, "other", "ada1")).toMatchObject({ error: "notListed" });
      expect(await rosters.byId(id, "owner")).not.toBeNull();
    });

    test("lists are listed with their students and the rooms that go by them, newest first", async () => {
      await rosters.create({ ...roster, id: rosterId("later"), title: "Autumn", uploadedAt: 2_000 }, [], []);
      await rosters.attach(room, id);
      expect(await rosters.listByOwner("owner")).toEqual([
        { id: "later", title: "Autumn", uploadedAt: 2_000, students: 0, rooms: 0 },
        { id: "list", title: "Spring", uploadedAt: 1_000, students: 3, rooms: 1 },
      ]);
    });

    test("a student is found by name, alias or id, and not where two have it", async () => {
      const found = (typed: string) => rosters.findStudent(id, "owner", typed);
      const jürgen = { ok: true, value: { row: 2, name: "Jürgen Müller", extraTime: 1 } };
      expect(await found(" JU\u0308RGEN   müller")).toMatchObject(jürgen);
      expect(await found("müller, jürgen")).toMatchObject(jürgen);
      expect(await found("ADA1")).toMatchObject({ value: { row: 0, extraTime: 1.5 } });
      expect(await found("007")).toMatchObject({ value: { row: 0 } });
      expect(await found("Ada Lovelace")).toMatchObject({ error: "ambiguous" });
      for (const typed of ["", "  ", "Test Student", "9", "Eve"])
        expect(await found(typed)).toMatchObject({ error: "notListed" });
    });

    test("a room goes by one list, and forgets what another one matched", async () => {
      await seat(ada);
      await rosters.attach(room, id);
      await rosters.saveMatches(room, new Map([[ada, 0]]));
      await rosters.attach(room, id);
      expect(await matches()).toEqual([[ada, 0]]);
      await rosters.create({ ...roster, id: rosterId("other list") }, rows, students);
      await rosters.attach(room, rosterId("other list"));
      expect(await rosters.ofRoom(room)).toMatchObject({ roster: { id: "other list" }, matches: new Map() });
      await rosters.detach(room);
      expect(await rosters.ofRoom(room)).toBeNull();
    });

    test("a seat that is taken by a list is matched at once", async () => {
      await rosters.attach(room, id);
      await seat(ada, 0);
      await seat(ada, 2);
      expect(await matches()).toEqual([[ada, 0]]);
      expect(await rosters.seatsOf(room, id, 0)).toEqual([ada]);
      expect(await rosters.seatsOf(room, id, 2)).toEqual([]);
      expect(await rosters.studentsInSeats(room)).toEqual(
        new Map([[ada, { row: 0, name: "Ada Lovelace", studentId: " 007 ", section: "A" }]]),
      );
    });

    test("a saved matching changes the seats that it names, and no other", async () => {
      await seat(ada);
      await seat(ben);
      await rosters.attach(room, id);
      await rosters.saveMatches(
        room,
        new Map([
          [ada, 0],
          [ben, 0],
        ]),
      );
      await rosters.saveMatches(room, new Map([[ben, 2]]));
      expect(await matches()).toEqual([
        [ada, 0],
        [ben, 2],
      ]);
      await rosters.saveMatches(
        room,
        new Map([
          [ada, null],
          [participantId("nobody"), 2],
        ]),
      );
      expect(await matches()).toEqual([[ben, 2]]);
    });

    test("a list that a running room goes by stays; of one that has ended it goes with its matches", async () => {
      await rosters.attach(room, id);
      await seat(ada, 0);
      await rosters.findStudent(id, "owner", "ada1");
      expect(await rosters.delete(id, "owner")).toBe("inUse");
      expect(await matches()).toEqual([[ada, 0]]);
      await end();
      expect(await rosters.delete(id, "owner")).toBe("deleted");
      expect(await rosters.ofRoom(room)).toBeNull();
      expect(await rosters.byId(id, "owner")).toBeNull();
      expect(await rosters.findStudent(id, "owner", "ada1")).toMatchObject({ error: "notListed" });
      expect(await stores.rooms.participants(room)).toHaveLength(1);
    });
  });
}
