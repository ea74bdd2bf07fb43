import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ParticipantId, RoomCode, RoomId } from "@/lib/ids";
import type { RoomEvent } from "@/lib/room/event";
import { user } from "./accounts";

/** One line per room, to find it; what it is at is told by its events. */
export const rooms = sqliteTable(
  "rooms",
  {
    id: text("id").$type<RoomId>().primaryKey(),
    code: text("code").$type<RoomCode>().notNull(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => user.id),
    /** The deck it was opened with; null for rooms that are older than this column. */
    deckId: text("deck_id"),
    title: text("title").notNull(),
    openedAt: integer("opened_at").notNull(),
    endedAt: integer("ended_at"),
  },
  (table) => [uniqueIndex("room_by_code").on(table.code), index("room_by_owner").on(table.ownerId)],
);

/** What happened in a room, append-only, `seq` dense from 1. The primary key refuses a second writer. */
export const roomEvents = sqliteTable(
  "room_events",
  {
    roomId: text("room_id")
      .$type<RoomId>()
      .notNull()
      .references(() => rooms.id),
    seq: integer("seq").notNull(),
    at: integer("at").notNull(),
    event: text("event", { mode: "json" }).$type<RoomEvent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.roomId, table.seq] })],
);

/** A seat in one room. The phone's token is kept as a hash that differs from room to room. */
export const participants = sqliteTable(
  "participants",
  {
    id: text("id").$type<ParticipantId>().primaryKey(),
    roomId: text("room_id")
      .$type<RoomId>()
      .notNull()
      .references(() => rooms.id),
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull(),
    joinedAt: integer("joined_at").notNull(),
  },
  (table) => [uniqueIndex("participant_by_token").on(table.roomId, table.tokenHash)],
);
