import { createHash } from "node:crypto";
import { eq, lte, sql } from "drizzle-orm";
import { type QuestionCard, questionCard } from "@/lib/decks/question-card";
import type { QuestionSource } from "@/lib/problems/question";
import type { Turns } from "@/lib/turns";
import { type Database, schema } from "./database";
import { inTurns } from "./in-turns";

/** How the questions of decks are listed. */
export interface QuestionCards {
  /** One for each question, in its order. What was not listed before is built, in turns with everything else. */
  of(sources: readonly QuestionSource[]): Promise<readonly QuestionCard[]>;
}

const { questionCards } = schema;
/** The oldest beyond these are dropped, and made again when they are asked for. */
const mostKept = 20_000;

/** Cards are kept by the digest of what they are made from, for as long as the program makes them alike. */
export function createQuestionCards(database: Database, program: string): QuestionCards {
  const byDigest = database
    .select({ card: questionCards.card })
    .from(questionCards)
    .where(eq(questionCards.digest, sql.placeholder("digest")))
    .prepare();
  const newest = sql`(SELECT max(rowid) FROM ${questionCards})`;

  function* listing(sources: readonly QuestionSource[]): Turns<readonly QuestionCard[]> {
    const cards: QuestionCard[] = [];
    for (const source of sources) {
      const { id, ...rest } = source;
      const digest = createHash("sha256")
        .update(JSON.stringify([program, rest]))
        .digest("base64url");
      const known = byDigest.get({ digest })?.card;
      const card = known ?? questionCard(source);
      if (!known) database.insert(questionCards).values({ digest, card }).onConflictDoNothing().run();
      cards.push({ ...card, id });
      yield;
    }
    database
      .delete(questionCards)
      .where(lte(sql`rowid`, sql`${newest} - ${mostKept}`))
      .run();
    return cards;
  }

  return { of: (sources) => inTurns(listing(sources)) };
}
