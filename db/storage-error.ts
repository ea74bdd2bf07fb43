/** Why something could not be written. `busy` and `full` pass; after `lost` nothing may be promised any more. */
export type StorageFault = "busy" | "full" | "failed" | "lost";

/** A write that did not happen, as a whole. The message is the driver's: for the log, not for people. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly fault: StorageFault;
  constructor(fault: StorageFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/**
 * What a code of SQLite means for us. After a failed fsync it is unknown what is on disk, and asking again would say
 * yes to what may be gone; a damaged file is no better.
 */
export function faultOf(code: unknown): StorageFault {
  if (typeof code !== "string") return "failed";
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return "busy";
  if (code === "SQLITE_FULL" || code === "SQLITE_IOERR_SHMSIZE") return "full";
  return /^SQLITE_(IOERR_(DIR_)?FSYNC|CORRUPT|NOTADB)/.test(code) ? "lost" : "failed";
}
