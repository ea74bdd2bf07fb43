import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, eq, gte } from "drizzle-orm";
import type { RosterId } from "@/lib/ids";
import { type Database, schema } from "./database";
import type { FullRoster, StoredRoster } from "./roster-store";

const { rosterStudents } = schema;

/** Rows that are read in one turn of the event loop: a lecture may be running beside. */
const rowsAtATime = 500;

/** Everything that was read of a list, in its order, without holding up the event loop. */
async function everyRow(
  database: Database,
  id: RosterId,
): Promise<readonly (typeof rosterStudents.$inferSelect)[]> {
  const all: (typeof rosterStudents.$inferSelect)[] = [];
  while (true) {
    const page = database
      .select()
      .from(rosterStudents)
      .where(and(eq(rosterStudents.rosterId, id), gte(rosterStudents.row, all.length)))
      .orderBy(asc(rosterStudents.row))
      .limit(rowsAtATime)
      .all();
    all.push(...page);
    if (page.length < rowsAtATime) return all;
    await nextTurn();
  }
}

/** A list with all its rows; a row without a name is no student's. */
export async function readRosterRows(database: Database, roster: StoredRoster): Promise<FullRoster> {
  const all = await everyRow(database, roster.id);
  const students = all.flatMap(({ row, name, aliases, studentId, section, extraTime }) =>
    name === "" ? [] : [{ row, name, aliases, studentId, section, extraTime }],
  );
  return { roster, rows: all.map(({ cells }) => cells), students };
}
