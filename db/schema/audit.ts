import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { RoomId } from "@/lib/ids";
import type { AuditedAction } from "../audit-store";

/**
 * Who took data out or away, and when: append-only, without names or answers. It outlives what it tells of, so it
 * refers to rooms and people without a foreign key.
 */
export const audit = sqliteTable(
  "audit",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: integer("at").notNull(),
    /** The instructor's id; null for what the program does by itself. */
    actorId: text("actor_id"),
    roomId: text("room_id").$type<RoomId>(),
    action: text("action").$type<AuditedAction>().notNull(),
    /** A few words or numbers for people to read: "Canvas, 214 rows". */
    detail: text("detail").notNull(),
  },
  (table) => [index("audit_by_room").on(table.roomId)],
);
