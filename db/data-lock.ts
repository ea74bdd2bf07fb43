import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";

/** Another program works in this data directory: starting would be two servers on one database. */
export class DataInUseError extends Error {
  override readonly name = "DataInUseError";
}

/**
 * Holds a data directory for this process alone, until `release` or the end of the process, however it ends: the lock is
 * the operating system's, on a database that holds nothing. Throws `DataInUseError` where another process has it.
 */
export function lockDataDirectory(directory: string): { release(): void } {
  const client = new SqliteDatabase(join(directory, "lock"), { timeout: 0 });
  try {
    client.exec("begin exclusive");
  } catch (error) {
    client.close();
    if (error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY"))
      throw new DataInUseError(
        `another Backpoll works in ${directory}. Stop it, or set DATA_DIR to a directory of its own.`,
      );
    throw error;
  }
  return { release: () => void client.close() };
}
