import { asc, eq } from "drizzle-orm";
import type { WeightIndex } from "@/lib/problems/notation";
import type { QuestionSource } from "@/lib/problems/question";
import { type Database, schema } from "./database";

export interface Deck {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly QuestionSource[];
  /** How weights are written in all its questions. */
  readonly weightIndex: WeightIndex;
  readonly updatedAt: number;
}

/** The questions of a deck in its notation. */
export function sourcesOf({ questions, weightIndex }: Deck): readonly QuestionSource[] {
  return questions.map((source) => ({ ...source, weightIndex }));
}

export interface DeckStore {
  list(): Promise<readonly Deck[]>;
  byId(id: string): Promise<Deck | null>;
  /** Writes a deck, in place of the one with the same id. */
  put(deck: Deck): Promise<void>;
  /** Writes a deck that comes with the program: its questions are renewed, the instructor's settings stay. */
  renew(deck: Omit<Deck, "weightIndex">): Promise<void>;
  /** The notation of a deck from now on; rooms that are open keep theirs. */
  setWeightIndex(id: string, weightIndex: WeightIndex): Promise<void>;
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
    async renew(deck) {
      database
        .insert(decks)
        .values({ ...deck, weightIndex: "from-to" })
        .onConflictDoUpdate({ target: decks.id, set: deck })
        .run();
    },
    async setWeightIndex(id, weightIndex) {
      database.update(decks).set({ weightIndex }).where(eq(decks.id, id)).run();
    },
  };
}
