import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { DataInUseError, lockDataDirectory } from "@/db/data-lock";
import { checkCopy } from "./check-copy";

const files = ["backpoll.db", "backpoll.db-wal", "backpoll.db-shm", "secret"];

/**
 * Brings a backup back: checks it first, refuses while a server works in the data directory, and puts what is there now
 * aside instead of deleting it.
 */
export async function main(args: readonly string[]): Promise<void> {
  const [from] = args;
  const folder = from === undefined ? null : resolve(from);
  const dataDir = resolve(process.env.DATA_DIR ?? "data");
  if (!folder || !existsSync(join(folder, "backpoll.db"))) {
    console.error("Say which backup: npm run restore -- backups/backpoll-2026-11-23T10-00-00");
    process.exitCode = 1;
    return;
  }
  const { rooms, seats, answers } = checkCopy(join(folder, "backpoll.db"));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    const lock = lockDataDirectory(dataDir);
    const aside = putAside(dataDir);
    for (const name of ["backpoll.db", "secret"].filter((file) => existsSync(join(folder, file)))) {
      copyFileSync(join(folder, name), join(dataDir, name));
      chmodSync(join(dataDir, name), 0o600);
    }
    lock.release();
    console.log(`${dataDir} has ${rooms} rooms, ${seats} seats, ${answers} answers again.`);
    if (aside) console.log(`What was there before is in ${aside}.`);
  } catch (error) {
    if (!(error instanceof DataInUseError)) throw error;
    console.error(`Stop the server first: ${error.message}`);
    process.exitCode = 1;
  }
}

/** Moves what is there into a folder of its own; null where there was nothing. */
function putAside(dataDir: string): string | null {
  const there = files.filter((name) => existsSync(join(dataDir, name)));
  if (there.length === 0) return null;
  const aside = join(dataDir, `before-${new Date().toISOString().replaceAll(":", "-").slice(0, 19)}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const name of there) renameSync(join(dataDir, name), join(aside, name));
  return aside;
}
