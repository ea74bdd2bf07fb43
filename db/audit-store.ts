import { desc, eq } from "drizzle-orm";
import type { Millis, RoomId } from "@/lib/ids";
import { type Database, schema } from "./database";

/** What is written down because it took data out of Backpoll, or away. Regrades are room events already. */
export type AuditedAction =
  | "exported"
  | "studentErased"
  | "roomPurged"
  | "rosterUploaded"
  | "rosterMatched"
  | "rosterDeleted"
  | "accountRemoved";

export interface AuditEntry {
  readonly at: Millis;
  /** The instructor's id; null for what the program does by itself. */
  readonly actorId: string | null;
  readonly roomId: RoomId | null;
  readonly action: AuditedAction;
  /** A few words or numbers for people to read, without names and answers. */
  readonly detail: string;
}

/** The record of exports, erasures and deletions: append-only. */
export interface AuditStore {
  add(entry: AuditEntry): Promise<void>;
  /** What was written down about a room, the latest first. */
  ofRoom(roomId: RoomId): Promise<readonly AuditEntry[]>;
}

export function sqliteAuditStore(database: Database): AuditStore {
  const { audit } = schema;
  return {
    async add(entry) {
      database.insert(audit).values(entry).run();
    },
    async ofRoom(roomId) {
      return database.select().from(audit).where(eq(audit.roomId, roomId)).orderBy(desc(audit.id)).all();
    },
  };
}
