import { createHash, randomBytes, randomUUID } from "node:crypto";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { type HelperRole, mayInvite } from "@/lib/accounts/may";
import type { Millis, RoomCode, RoomId } from "@/lib/ids";
import { type Database, schema } from "./database";
import { putMember } from "./room-members";

const { invitations, user, account, rooms, roomMembers } = schema;

/** How long an invitation works, in days. */
export const invitationDays = 7;

/** Who is asked in, by whom, and to what. */
export interface NewInvitation {
  readonly role: HelperRole;
  readonly room: RoomId | null;
  /** For whom it is meant; may be empty. */
  readonly note: string;
  readonly invitedBy: string;
}

/** What somebody who follows the link is told before anything else. */
export interface OpenInvitation {
  readonly role: HelperRole;
  readonly inviter: string;
  readonly room: { readonly id: RoomId; readonly code: RoomCode; readonly title: string } | null;
  readonly expiresAt: Millis;
}

export interface ListedInvitation {
  readonly id: string;
  readonly role: HelperRole;
  readonly note: string;
  readonly inviter: string;
  readonly room: string | null;
  readonly expiresAt: Millis;
}

/** Somebody who has no account yet; `password` as the library keeps it. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Links that make one account each, or let one into a room: once, within a week, unless they are taken back. */
export interface Invitations {
  /** The token of a new one. It is kept nowhere: who loses the link makes another. */
  create(invitation: NewInvitation, now: Millis): Promise<string>;
  /** Null where the link is used, too old or taken back, or where whoever made it may not invite to that any more. */
  open(token: string, now: Millis): Promise<OpenInvitation | null>;
  /** Uses a link to make an account. Of several who do so at once one gets it; nothing is used up where it fails. */
  accept(token: string, newcomer: Newcomer, now: Millis): Promise<"accepted" | "gone" | "emailTaken">;
  /** Uses a link to a room for an account that is there already; `own` where they made it themselves. */
  join(token: string, userId: string, now: Millis): Promise<"joined" | "own" | "gone">;
  /** Those that still work, the latest first: all, one person's, or those to one room. */
  pending(
    of: { readonly by?: string; readonly room?: RoomId },
    now: Millis,
  ): Promise<readonly ListedInvitation[]>;
  /** Takes one back: of anybody, or only of who made it. */
  revoke(id: string, by: string | null): Promise<void>;
}

export function sqliteInvitations(database: Database): Invitations {
  const works = (now: Millis) => and(isNull(invitations.acceptedAt), gt(invitations.expiresAt, now));

  function find(read: Pick<Database, "select">, token: string, now: Millis) {
    const found = read
      .select({
        ...{ id: invitations.id, role: invitations.role, expiresAt: invitations.expiresAt },
        ...{ inviter: user.name, inviterId: user.id, inviterRole: user.role },
        ...{ roomId: rooms.id, code: rooms.code, title: rooms.title, ownerId: rooms.ownerId },
      })
      .from(invitations)
      .innerJoin(user, eq(user.id, invitations.invitedBy))
      .leftJoin(rooms, eq(rooms.id, invitations.roomId))
      .where(and(eq(invitations.tokenHash, hashOf(token)), works(now)))
      .get();
    if (!found || !mayInvite(found.inviterRole, found.role)) return null;
    const { roomId: id, code, title, ownerId, ...rest } = found;
    if (id !== null && ownerId !== rest.inviterId) return null;
    const room = id !== null && code !== null && title !== null ? { id, code, title } : null;
    return { ...rest, room };
  }

  /** Marks a link as used; null where it does not work. */
  function use(write: Pick<Database, "select" | "update">, token: string, now: Millis) {
    const found = find(write, token, now);
    if (found) write.update(invitations).set({ acceptedAt: now }).where(eq(invitations.id, found.id)).run();
    return found;
  }

  return {
    async create({ role, room, note, invitedBy }, now) {
      const token = randomBytes(32).toString("base64url");
      database
        .insert(invitations)
        .values({
          ...{ id: randomUUID(), tokenHash: hashOf(token), role, roomId: room, note, invitedBy },
          ...{ createdAt: now, expiresAt: now + invitationDays * 24 * 60 * 60_000 },
        })
        .run();
      return token;
    },
    async open(token, now) {
      const found = find(database, token, now);
      if (!found) return null;
      const { role, inviter, room, expiresAt } = found;
      return { role, inviter, room, expiresAt };
    },
    async accept(token, { name, email, password }, now) {
      return database.transaction(
        (transaction) => {
          // Before anything is used up: who has a wrong e-mail tries again.
          const taken = transaction.select({ id: user.id }).from(user).where(eq(user.email, email)).get();
          if (taken) return find(transaction, token, now) ? "emailTaken" : "gone";
          const found = use(transaction, token, now);
          if (!found) return "gone";
          const [id, at] = [randomUUID(), new Date(now)];
          const times = { createdAt: at, updatedAt: at };
          const { role } = found;
          transaction
            .insert(user)
            .values({ id, name, email, role, emailVerified: true, ...times })
            .run();
          const way = { id: randomUUID(), userId: id, accountId: id, providerId: "credential" };
          transaction
            .insert(account)
            .values({ ...way, password, ...times })
            .run();
          if (found.room) putMember(transaction, { roomId: found.room.id, userId: id, role, addedAt: now });
          return "accepted";
        },
        { behavior: "immediate" },
      );
    },
    async join(token, userId, now) {
      return database.transaction(
        (transaction) => {
          const found = find(transaction, token, now);
          if (!found?.room) return "gone";
          if (found.inviterId === userId) return "own";
          use(transaction, token, now);
          const member = { roomId: found.room.id, userId, role: found.role, addedAt: now };
          // A link takes nothing away from who is there already.
          transaction.insert(roomMembers).values(member).onConflictDoNothing().run();
          return "joined";
        },
        { behavior: "immediate" },
      );
    },
    async pending({ by, room }, now) {
      return database
        .select({
          ...{ id: invitations.id, role: invitations.role, note: invitations.note },
          ...{ expiresAt: invitations.expiresAt, inviter: user.name, room: rooms.title },
        })
        .from(invitations)
        .innerJoin(user, eq(user.id, invitations.invitedBy))
        .leftJoin(rooms, eq(rooms.id, invitations.roomId))
        .where(
          and(
            works(now),
            by === undefined ? undefined : eq(invitations.invitedBy, by),
            room === undefined ? undefined : eq(invitations.roomId, room),
          ),
        )
        .orderBy(desc(invitations.createdAt))
        .all();
    },
    async revoke(id, by) {
      database
        .delete(invitations)
        .where(and(eq(invitations.id, id), by === null ? undefined : eq(invitations.invitedBy, by)))
        .run();
    },
  };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
