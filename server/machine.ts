import { chmodSync, existsSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "./config";

/** Types of file systems over a network, by statfs(2) on Linux: SQLite's log needs memory that all its users share. */
const networkFileSystems = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "SMB"],
  [0xfe534d42, "SMB"],
]);
const bytesPerMb = 1024 * 1024;
/** This program is younger than that: a clock that says otherwise would close rounds at the wrong time. */
const earliest = Date.UTC(2026, 0, 1);

export interface Needs {
  readonly dataDir: string;
  readonly minimumFreeMb: number;
}

/**
 * What an answer's safety rests on beside the database: a local disk with room on it, files that are ours alone, and a
 * clock. Throws `ConfigError` with what is wrong and how to mend it.
 */
export function checkMachine({ dataDir, minimumFreeMb }: Needs, now: number): void {
  const { type, bavail, bsize } = statfsSync(dataDir);
  const network = networkFileSystems.get(type);
  if (network)
    throw new ConfigError(`${dataDir} is on a network disk (${network}). Set DATA_DIR to a local disk.`);
  const freeMb = Math.floor((bavail * bsize) / bytesPerMb);
  if (freeMb < minimumFreeMb)
    throw new ConfigError(
      `only ${freeMb} MB are free in ${dataDir}. Free ${minimumFreeMb} MB, or set MINIMUM_FREE_MB.`,
    );
  if (now < earliest)
    throw new ConfigError(`the clock says ${new Date(now).toISOString()}. Set the machine's clock.`);
}

/** Makes the database and the secret readable by this account alone. */
export function keepFilesPrivate(dataDir: string): void {
  for (const name of ["backpoll.db", "backpoll.db-wal", "backpoll.db-shm", "secret"]) {
    const file = join(dataDir, name);
    if (existsSync(file)) chmodSync(file, 0o600);
  }
}

/** The share of the disk that is free, 0 … 1. */
export function freeShare(dataDir: string): number {
  const { bavail, blocks } = statfsSync(dataDir);
  return blocks === 0 ? 1 : bavail / blocks;
}
