import { and, desc, eq, gt, ne } from "drizzle-orm";
import type { Millis } from "@/lib/ids";
import { type Database, schema } from "./database";

const { session } = schema;

/** One place where somebody is signed in. */
export interface ListedSession {
  readonly id: string;
  /** As the browser calls itself; empty where it said nothing. */
  readonly userAgent: string;
  readonly startedAt: Millis;
  /** To the hour. */
  readonly usedAt: Millis;
}

/** Where an account is signed in. Whoever ends a session says whose it must be. */
export interface Sessions {
  /** Those that still work, the one used last first. */
  ofUser(userId: string, now: Millis): Promise<readonly ListedSession[]>;
  end(userId: string, id: string): Promise<void>;
  endOthers(userId: string, kept: string): Promise<void>;
}

export function sqliteSessions(database: Database): Sessions {
  return {
    async ofUser(userId, now) {
      return database
        .select()
        .from(session)
        .where(and(eq(session.userId, userId), gt(session.expiresAt, new Date(now))))
        .orderBy(desc(session.updatedAt))
        .all()
        .map(({ id, userAgent, createdAt, updatedAt }) => ({
          ...{ id, userAgent: userAgent ?? "" },
          ...{ startedAt: createdAt.getTime(), usedAt: updatedAt.getTime() },
        }));
    },
    async end(userId, id) {
      database
        .delete(session)
        .where(and(eq(session.userId, userId), eq(session.id, id)))
        .run();
    },
    async endOthers(userId, kept) {
      database
        .delete(session)
        .where(and(eq(session.userId, userId), ne(session.id, kept)))
        .run();
    },
  };
}
