import { asc, count, eq, max } from "drizzle-orm";
import type { AccountRole } from "@/lib/accounts/may";
import type { Millis, RoomCode } from "@/lib/ids";
import { type Database, schema } from "./database";
import { handOver } from "./hand-over";

const { user, session, rooms, rosters, decks } = schema;

/** An account, and what is kept under it. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AccountRole;
  /** To the hour; null where nobody is signed in with it. */
  readonly usedAt: Millis | null;
  readonly rooms: number;
  readonly decks: number;
  readonly lists: number;
}

/** Who has an account on this server. */
export interface People {
  /** By name. */
  list(): Promise<readonly ListedPerson[]>;
  /** Changes what an account is. A server is never without an owner: of the last one nothing is changed. */
  setRole(id: string, role: AccountRole): Promise<"changed" | "lastOwner" | "notFound">;
  /** Deletes an account, its sessions and its invitations; its rooms, decks and class lists go to `heir`. */
  remove(id: string, heir: string): Promise<Removal>;
  setName(id: string, name: string): Promise<void>;
}

export type Removal =
  | { readonly type: "removed"; readonly rooms: readonly RoomCode[] }
  | { readonly type: "lastOwner" | "notFound" };

export function sqlitePeople(database: Database): People {
  function isLastOwner(read: Pick<Database, "select">, id: string): boolean {
    const owners = read.select({ id: user.id }).from(user).where(eq(user.role, "owner")).all();
    return owners.length === 1 && owners[0]?.id === id;
  }

  return {
    async list() {
      return database
        .select({
          ...{ id: user.id, name: user.name, email: user.email, role: user.role },
          usedAt: max(session.updatedAt),
          rooms: database.$count(rooms, eq(rooms.ownerId, user.id)),
          decks: database.$count(decks, eq(decks.ownerId, user.id)),
          lists: database.$count(rosters, eq(rosters.ownerId, user.id)),
        })
        .from(user)
        .leftJoin(session, eq(session.userId, user.id))
        .groupBy(user.id)
        .orderBy(asc(user.name), asc(user.email))
        .all()
        .map((row) => ({ ...row, usedAt: row.usedAt?.getTime() ?? null }));
    },
    async setRole(id, role) {
      return database.transaction(
        (transaction) => {
          if (role !== "owner" && isLastOwner(transaction, id)) return "lastOwner";
          const { changes } = transaction.update(user).set({ role }).where(eq(user.id, id)).run();
          return changes > 0 ? "changed" : "notFound";
        },
        { behavior: "immediate" },
      );
    },
    async remove(id, heir) {
      return database.transaction(
        (transaction): Removal => {
          const [found] = transaction.select({ there: count() }).from(user).where(eq(user.id, id)).all();
          if (!found?.there || id === heir) return { type: "notFound" };
          if (isLastOwner(transaction, id)) return { type: "lastOwner" };
          const codes = handOver(transaction, id, heir);
          transaction.delete(user).where(eq(user.id, id)).run();
          return { type: "removed", rooms: codes };
        },
        { behavior: "immediate" },
      );
    },
    async setName(id, name) {
      database.update(user).set({ name }).where(eq(user.id, id)).run();
    },
  };
}
