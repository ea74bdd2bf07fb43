import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { QuestionSource } from "@/lib/problems/question";

/** A deck holds parameters only: keys, figures and sentences are derived from them when it is used. */
export const decks = sqliteTable("decks", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  description: text("description").notNull(),
  questions: text("questions", { mode: "json" }).$type<readonly QuestionSource[]>().notNull(),
  /** How weights are written in all its questions. */
  weightIndex: text("weight_index", { enum: ["from-to", "to-from"] })
    .notNull()
    .default("from-to"),
  updatedAt: integer("updated_at").notNull(),
});
