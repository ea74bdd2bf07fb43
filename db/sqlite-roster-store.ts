import { and, count, desc, eq, isNull, ne, sql } from "drizzle-orm";
import type { RosterId } from "@/lib/ids";
import { err, ok } from "@/lib/result";
import { type NamedStudents, studentsByName } from "@/lib/review/student-names";
import { type Database, schema } from "./database";
import { readRosterRows } from "./read-roster-rows";
import type { FoundStudent, RosterStore } from "./roster-store";
import { sqliteRosterMatches } from "./sqlite-roster-matches";

const { rooms, rosters, rosterStudents, roomRosters, rosterMatches } = schema;

/** Lists whose names are kept at hand: those of the lectures that are running. */
const mostFinders = 20;

interface OwnFinder {
  readonly ownerId: string;
  readonly find: NamedStudents<FoundStudent>;
}

/** The store of class lists on SQLite. */
export function sqliteRosterStore(database: Database): RosterStore {
  const field = sql.placeholder;
  const insertRow = database
    .insert(rosterStudents)
    .values({
      rosterId: field("rosterId"),
      row: field("row"),
      name: field("name"),
      aliases: field("aliases"),
      studentId: field("studentId"),
      section: field("section"),
      extraTime: field("extraTime"),
      cells: field("cells"),
    })
    .prepare();
  const finders = new Map<RosterId, Promise<OwnFinder | null>>();

  function finderOf(id: RosterId): Promise<OwnFinder | null> {
    const known = finders.get(id);
    if (known) return known;
    const roster = database.select().from(rosters).where(eq(rosters.id, id)).get();
    if (!roster) return Promise.resolve(null);
    const made = readRosterRows(database, roster).then(({ students }) => ({
      ownerId: roster.ownerId,
      find: studentsByName(students),
    }));
    finders.set(id, made);
    made.catch(() => finders.delete(id));
    const [oldest] = finders.keys();
    if (finders.size > mostFinders && oldest !== undefined) finders.delete(oldest);
    return made;
  }

  return {
    ...sqliteRosterMatches(database),
    async create(roster, rows, students) {
      const byRow = new Map(students.map((student) => [student.row, student]));
      const nobody = { name: "", aliases: [], studentId: null, section: null, extraTime: 1 };
      database.transaction(
        () => {
          database.insert(rosters).values(roster).run();
          for (const [row, cells] of rows.entries())
            insertRow.run({ ...(byRow.get(row) ?? nobody), rosterId: roster.id, row, cells });
        },
        { behavior: "immediate" },
      );
    },
    async listByOwner(ownerId) {
      const students = database.$count(
        rosterStudents,
        and(eq(rosterStudents.rosterId, rosters.id), ne(rosterStudents.name, "")),
      );
      return database
        .select({
          ...{ id: rosters.id, title: rosters.title, uploadedAt: rosters.uploadedAt, students },
          rooms: database.$count(roomRosters, eq(roomRosters.rosterId, rosters.id)),
        })
        .from(rosters)
        .where(eq(rosters.ownerId, ownerId))
        .orderBy(desc(rosters.uploadedAt))
        .all();
    },
    async byId(id, ownerId) {
      const own = and(eq(rosters.id, id), eq(rosters.ownerId, ownerId));
      const roster = database.select().from(rosters).where(own).get();
      return roster ? readRosterRows(database, roster) : null;
    },
    async delete(id, ownerId) {
      const outcome = database.transaction(
        () => {
          const own = and(eq(rosters.id, id), eq(rosters.ownerId, ownerId));
          if (!database.select({ id: rosters.id }).from(rosters).where(own).get()) return "notFound";
          const running = database
            .select({ running: count() })
            .from(roomRosters)
            .innerJoin(rooms, eq(rooms.id, roomRosters.roomId))
            .where(and(eq(roomRosters.rosterId, id), isNull(rooms.endedAt)))
            .get();
          if (running && running.running > 0) return "inUse";
          database.delete(rosterMatches).where(eq(rosterMatches.rosterId, id)).run();
          database.delete(roomRosters).where(eq(roomRosters.rosterId, id)).run();
          database.delete(rosterStudents).where(eq(rosterStudents.rosterId, id)).run();
          database.delete(rosters).where(eq(rosters.id, id)).run();
          return "deleted";
        },
        { behavior: "immediate" },
      );
      if (outcome === "deleted") finders.delete(id);
      return outcome;
    },
    forget(id) {
      finders.delete(id);
    },
    async findStudent(id, ownerId, typed) {
      const finder = await finderOf(id);
      const [student, another] = finder?.ownerId === ownerId ? finder.find(typed) : [];
      if (!student) return err("notListed");
      return another ? err("ambiguous") : ok(student);
    },
  };
}
