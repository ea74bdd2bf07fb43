import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DeckContent } from "@/lib/decks/deck-content";
import type { QuestionCard } from "@/lib/decks/question-card";
import type { QuestionSource } from "@/lib/problems/question";
import { user } from "./accounts";

/** A deck holds parameters only: keys, figures and sentences are derived from them when it is used. */
export const decks = sqliteTable(
  "decks",
  {
    id: text("id").primaryKey(),
    /** Null for the decks that come with the program: everybody's, to run and to copy. */
    ownerId: text("owner_id").references(() => user.id),
    title: text("title").notNull(),
    description: text("description").notNull(),
    tags: text("tags", { mode: "json" }).$type<readonly string[]>().notNull().default([]),
    questions: text("questions", { mode: "json" }).$type<readonly QuestionSource[]>().notNull(),
    /** How weights are written in all its questions. */
    weightIndex: text("weight_index", { enum: ["from-to", "to-from"] })
      .notNull()
      .default("from-to"),
    /** One more with each change. */
    revision: integer("revision").notNull().default(1),
    updatedAt: integer("updated_at").notNull(),
    /** Since when it lies in the trash. */
    trashedAt: integer("trashed_at"),
    /** Whoever brings it may read the deck; null where no link was made. */
    linkKey: text("link_key").unique(),
  },
  (table) => [index("deck_by_owner").on(table.ownerId)],
);

/** What a deck was, from 1 up. One stretch of work by one person is one version. */
export const deckVersions = sqliteTable(
  "deck_versions",
  {
    deckId: text("deck_id")
      .notNull()
      .references(() => decks.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    /** Whose work it is; null where the account is gone. */
    byId: text("by_id").references(() => user.id, { onDelete: "set null" }),
    startedAt: integer("started_at").notNull(),
    at: integer("at").notNull(),
    content: text("content", { mode: "json" }).$type<DeckContent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.deckId, table.number] })],
);

/** Who else works on a deck, besides its owner. */
export const deckMembers = sqliteTable(
  "deck_members",
  {
    deckId: text("deck_id")
      .notNull()
      .references(() => decks.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.deckId, table.userId] }),
    index("deck_member_by_user").on(table.userId),
  ],
);

/** How questions are listed, by the digest of their parameters: so that a long deck opens without building them all. */
export const questionCards = sqliteTable("question_cards", {
  digest: text("digest").primaryKey(),
  card: text("card", { mode: "json" }).$type<QuestionCard>().notNull(),
});
