import { asc, eq } from "drizzle-orm";
import type { QuestionSource } from "@/lib/problems/question";
import { type Database, schema } from "./database";

export interface Deck {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly QuestionSource[];
  readonly updatedAt: number;
}

export interface DeckStore {
  list(): Promise<readonly Deck[]>;
  byId(id: string): Promise<Deck | null>;
  /** Writes a deck, in place of the one with the same id. */
  put(deck: Deck): Promise<void>;
}

export function sqliteDeckStore(database: Database): DeckStore {
  const { decks } = schema;
  return {
    async list() {
      return database.select().from(decks).orderBy(asc(decks.title)).all();
    },
    async byId(id) {
      return database.select().from(decks).where(eq(decks.id, id)).get() ?? null;
    },
    async put(deck) {
      database.insert(decks).values(deck).onConflictDoUpdate({ target: decks.id, set: deck }).run();
    },
  };
}
