import SqliteDatabase from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as accounts from "./schema/accounts";
import * as answers from "./schema/answers";
import * as audit from "./schema/audit";
import * as decks from "./schema/decks";
import * as rooms from "./schema/rooms";
import * as rosters from "./schema/rosters";

export const schema = { ...accounts, ...decks, ...rooms, ...answers, ...rosters, ...audit };

/** The one connection. Its driver is synchronous; only stores know that it is SQLite. */
export type Database = BetterSQLite3Database<typeof schema> & { readonly $client: SqliteDatabase.Database };

/** A promise of the database that does not hold: the server must not start. The message is one clear line. */
export class DatabaseUnsafeError extends Error {
  override readonly name = "DatabaseUnsafeError";
}

/**
 * Opens (or creates) the database, sets what an acknowledged answer's safety rests on, checks that it took, and
 * brings the tables up to date. `file` may be ":memory:" in tests.
 *
 * FULL is set by hand because better-sqlite3 is compiled so that WAL alone means NORMAL, which loses the last
 * commits in a power cut.
 */
export function openDatabase(file: string, migrationsFolder: string): Database {
  const client = new SqliteDatabase(file);
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  client.pragma("busy_timeout = 5000");
  client.pragma("journal_size_limit = 67108864");
  assertSafe(client, file === ":memory:");
  const database = drizzle(client, { schema });
  migrate(database, { migrationsFolder });
  return database;
}

function assertSafe(client: SqliteDatabase.Database, inMemory: boolean): void {
  const expected = [
    ["journal_mode", inMemory ? "memory" : "wal"],
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["busy_timeout", 5000],
  ] as const;
  for (const [name, value] of expected) {
    const actual: unknown = client.pragma(name, { simple: true });
    if (actual !== value)
      throw new DatabaseUnsafeError(`The database refused ${name} = ${value} (it says ${actual}).`);
  }
  // Older versions can corrupt a database in WAL mode: https://sqlite.org/wal.html#walresetbug
  const version = String(client.prepare("select sqlite_version()").pluck().get());
  if (version.localeCompare("3.51.3", undefined, { numeric: true }) < 0)
    throw new DatabaseUnsafeError(`SQLite ${version} is too old: 3.51.3 or newer is needed.`);
}
