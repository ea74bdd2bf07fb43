import type { Database } from "./database";

/**
 * Does something in one transaction without looking for rows that refer to what it deletes: nothing finds the answers of a
 * submission but a look through all of them, once for each submission that goes. Whoever calls this leaves no row that
 * refers to nothing.
 */
export function withoutChecks<T>(database: Database, work: () => T): T {
  database.$client.pragma("foreign_keys = OFF");
  try {
    return database.transaction(work, { behavior: "immediate" });
  } finally {
    database.$client.pragma("foreign_keys = ON");
  }
}

/** Folds the log into the database and empties it, so that what was deleted is in neither of them. */
export function foldLog(database: Database): void {
  database.$client.pragma("wal_checkpoint(TRUNCATE)");
}
