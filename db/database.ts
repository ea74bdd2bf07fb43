import SqliteDatabase from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as accounts from "./schema/accounts";
import * as answers from "./schema/answers";
import * as audit from "./schema/audit";
import * as decks from "./schema/decks";
import * as images from "./schema/images";
import * as rooms from "./schema/rooms";
import * as rosters from "./schema/rosters";
import * as sharing from "./schema/sharing";

export const schema = {
  ...accounts,
  ...decks,
  ...images,
  ...rooms,
  ...answers,
  ...rosters,
  ...audit,
  ...sharing,
};

/** One connection. Its driver is synchronous; only stores know that it is SQLite. */
export type Database = BetterSQLite3Database<typeof schema> & { readonly $client: SqliteDatabase.Database };

/** A promise of the database that does not hold: the server must not start. The message is one clear line. */
export class DatabaseUnsafeError extends Error {
  override readonly name = "DatabaseUnsafeError";
}

/** How long a connection waits for another one's write, in ms: on the event loop, hardly; on a thread of its own, well. */
export const onEventLoopMs = 100;
export const onOwnThreadMs = 5_000;

/** Opens (or creates) the database as `connect` does and brings the tables up to date: once, before everybody else. */
export function openDatabase(file: string, migrationsFolder: string, busyMs = onOwnThreadMs): Database {
  const database = connect(file, onOwnThreadMs);
  migrate(database, { migrationsFolder });
  database.$client.pragma(`busy_timeout = ${busyMs}`);
  return database;
}

/**
 * Opens a connection, sets what an acknowledged answer's safety rests on, and checks that it took. `file` may be
 * ":memory:" in tests.
 *
 * FULL is set by hand because better-sqlite3 is compiled so that WAL alone means NORMAL, which loses the last
 * commits in a power cut.
 */
export function connect(file: string, busyMs: number): Database {
  const client = new SqliteDatabase(file);
  client.pragma(`busy_timeout = ${busyMs}`);
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  client.pragma("journal_size_limit = 67108864");
  // What is erased is gone from the file, not only from the tables: overwritten with zeros where it stood.
  client.pragma("secure_delete = ON");
  assertSafe(client, file === ":memory:", busyMs);
  return drizzle(client, { schema });
}

function assertSafe(client: SqliteDatabase.Database, inMemory: boolean, busyMs: number): void {
  const expected = [
    ["journal_mode", inMemory ? "memory" : "wal"],
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["busy_timeout", busyMs],
    ["secure_delete", 1],
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
