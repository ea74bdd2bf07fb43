import { and, asc, eq, sql } from "drizzle-orm";
import { type AccountRole, type HelperRole, type RoomRole, roomRoleOf } from "@/lib/accounts/may";
import type { Millis, RoomId } from "@/lib/ids";
import { type Database, schema } from "./database";

const { roomMembers, user } = schema;

/** Who runs a room beside its owner. */
export interface RoomMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: RoomRole;
  /** What the account is on the server: it bounds what it can be in a room. */
  readonly accountRole: AccountRole;
}

/** Who may run which room. */
export interface RoomMembers {
  /** What an account is in a room: everything that is asked of a room goes by this. Null is a stranger. */
  roleOf(
    room: { readonly id: RoomId; readonly ownerId: string },
    account: { readonly id: string; readonly role: AccountRole },
  ): Promise<RoomRole | null>;
  /** Its owner first, then the others in the order in which they were added; each as the account's role lets them. */
  ofRoom(room: { readonly id: RoomId; readonly ownerId: string }): Promise<readonly RoomMember[]>;
  /** Adds an account to a room, or changes what it is there. */
  put(roomId: RoomId, userId: string, role: HelperRole, at: Millis): Promise<void>;
  remove(roomId: RoomId, userId: string): Promise<void>;
}

export function sqliteRoomMembers(database: Database): RoomMembers {
  const membership = database
    .select({ role: roomMembers.role })
    .from(roomMembers)
    .where(
      and(
        eq(roomMembers.roomId, sql.placeholder("roomId")),
        eq(roomMembers.userId, sql.placeholder("userId")),
      ),
    )
    .prepare();

  return {
    async roleOf(room, account) {
      const shared = membership.get({ roomId: room.id, userId: account.id });
      return roomRoleOf(account, room, shared?.role ?? null);
    },
    async ofRoom(room) {
      const columns = { id: user.id, name: user.name, email: user.email, account: user.role };
      const owners = database.select(columns).from(user).where(eq(user.id, room.ownerId)).all();
      const others = database
        .select({ ...columns, shared: roomMembers.role })
        .from(roomMembers)
        .innerJoin(user, eq(user.id, roomMembers.userId))
        .where(eq(roomMembers.roomId, room.id))
        .orderBy(asc(roomMembers.addedAt))
        .all();
      return [...owners.map((one) => ({ ...one, shared: null })), ...others].flatMap(
        ({ id, name, email, account, shared }) => {
          const role = roomRoleOf({ id, role: account }, room, shared);
          return role === null ? [] : [{ id, name, email, role, accountRole: account }];
        },
      );
    },
    async put(roomId, userId, role, addedAt) {
      putMember(database, { roomId, userId, role, addedAt });
    },
    async remove(roomId, userId) {
      database
        .delete(roomMembers)
        .where(and(eq(roomMembers.roomId, roomId), eq(roomMembers.userId, userId)))
        .run();
    },
  };
}

/** As `RoomMembers.put`, also within a transaction. */
export function putMember(database: Pick<Database, "insert">, member: typeof roomMembers.$inferInsert): void {
  database
    .insert(roomMembers)
    .values(member)
    .onConflictDoUpdate({ target: [roomMembers.roomId, roomMembers.userId], set: { role: member.role } })
    .run();
}
