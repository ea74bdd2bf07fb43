import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { helperRoles } from "@/lib/accounts/may";
import type { RoomId } from "@/lib/ids";
import { user } from "./accounts";
import { rooms } from "./rooms";

/** Who runs a room beside its owner. */
export const roomMembers = sqliteTable(
  "room_members",
  {
    roomId: text("room_id")
      .$type<RoomId>()
      .notNull()
      .references(() => rooms.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    role: text("role", { enum: helperRoles }).notNull(),
    addedAt: integer("added_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roomId, table.userId] }),
    index("room_member_by_user").on(table.userId),
  ],
);

/** A link that makes one account, or lets one into a room, once. Its token is kept as a hash. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    /** Of the account that it makes, and in the room that it leads to. */
    role: text("role", { enum: helperRoles }).notNull(),
    /** The room that the person will help with, if any. */
    roomId: text("room_id")
      .$type<RoomId>()
      .references(() => rooms.id),
    /** For whom it is meant, in the words of who invites; may be empty. */
    note: text("note").notNull(),
    invitedBy: text("invited_by")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    /** When it was used; null while it was not. */
    acceptedAt: integer("accepted_at"),
  },
  (table) => [index("invitation_by_inviter").on(table.invitedBy)],
);
