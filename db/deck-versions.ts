import { and, desc, eq, lte } from "drizzle-orm";
import type { DeckContent } from "@/lib/decks/deck-content";
import { type Database, schema } from "./database";
import type { Change } from "./deck-store";

const { deckVersions } = schema;

/** Work of one person that follows within this time is one version: nobody looks for single key strokes. */
const oneStretchMs = 10 * 60_000;
/** Older ones than these are dropped, so that a deck that is worked on for years does not fill the disk. */
const mostVersions = 200;

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Notes what a deck has become: in the last version, where it goes on with that, or in one of its own. */
export function writeVersion(
  tx: Transaction,
  deckId: string,
  content: DeckContent,
  { by, at, apart }: Change,
): void {
  const last = tx
    .select({ number: deckVersions.number, byId: deckVersions.byId, startedAt: deckVersions.startedAt })
    .from(deckVersions)
    .where(eq(deckVersions.deckId, deckId))
    .orderBy(desc(deckVersions.number))
    .get();
  if (last && !apart && last.byId === by && at - last.startedAt < oneStretchMs) {
    const same = and(eq(deckVersions.deckId, deckId), eq(deckVersions.number, last.number));
    tx.update(deckVersions).set({ at, content }).where(same).run();
    return;
  }
  const number = (last?.number ?? 0) + 1;
  tx.insert(deckVersions).values({ deckId, number, byId: by, startedAt: at, at, content }).run();
  const old = and(eq(deckVersions.deckId, deckId), lte(deckVersions.number, number - mostVersions));
  tx.delete(deckVersions).where(old).run();
}
