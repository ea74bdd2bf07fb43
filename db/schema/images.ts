import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Pictures of questions. They stay as long as the database does: a room may show them years later. */
export const images = sqliteTable("images", {
  /** SHA-256 of the bytes, in hexadecimal: whoever knows it knows the picture. */
  id: text("id").primaryKey(),
  type: text("type", { enum: ["image/png", "image/jpeg", "image/webp"] }).notNull(),
  bytes: blob("bytes", { mode: "buffer" }).notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
  createdAt: integer("created_at").notNull(),
});
