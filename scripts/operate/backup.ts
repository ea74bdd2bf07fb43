import { chmodSync, copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import SqliteDatabase from "better-sqlite3";
import { checkCopy } from "./check-copy";

/**
 * Copies the database of a server, running or not, page by page while it goes on writing (SQLite's online backup: what was
 * acknowledged before it begins is in it), with the secret beside it, and checks the copy. Prints its folder.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { to: { type: "string" } } });
  const dataDir = resolve(process.env.DATA_DIR ?? "data");
  const database = join(dataDir, "backpoll.db");
  if (!existsSync(database)) {
    console.error(`There is no database in ${dataDir}. Set DATA_DIR as for the server.`);
    process.exitCode = 1;
    return;
  }
  const name = `backpoll-${new Date().toISOString().replaceAll(":", "-").slice(0, 19)}`;
  const folder = join(resolve(values.to ?? "backups"), name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, "backpoll.db");
  const client = new SqliteDatabase(database, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    await client.backup(copy);
  } finally {
    client.close();
  }
  chmodSync(copy, 0o600);
  if (existsSync(join(dataDir, "secret"))) copyFileSync(join(dataDir, "secret"), join(folder, "secret"));
  const { rooms, seats, answers } = checkCopy(copy);
  console.log(`${folder}: ${rooms} rooms, ${seats} seats, ${answers} answers; checked`);
}
