import { and, asc, count, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { contentOfDeck } from "@/lib/decks/deck-content";
import { err, ok } from "@/lib/result";
import { type Database, schema } from "./database";
import type { Deck, DeckAccess, DeckStore } from "./deck-store";
import { writeVersion } from "./deck-versions";

const { decks, deckVersions, deckMembers, user } = schema;

/** The store of decks on SQLite. */
export function sqliteDeckStore(database: Database): DeckStore {
  function isMember(deckId: string, userId: string): boolean {
    const found = and(eq(deckMembers.deckId, deckId), eq(deckMembers.userId, userId));
    return database.select({ one: count() }).from(deckMembers).where(found).get()?.one === 1;
  }

  function accessOf(deck: Deck, userId: string): DeckAccess | null {
    if (deck.ownerId === userId) return "owner";
    if (deck.ownerId === null) return "anybody";
    return isMember(deck.id, userId) ? "member" : null;
  }

  const byId = (id: string): Deck | null =>
    database.select().from(decks).where(eq(decks.id, id)).get() ?? null;

  return {
    async listFor(userId) {
      const shared = database
        .select({ id: deckMembers.deckId })
        .from(deckMembers)
        .where(eq(deckMembers.userId, userId));
      const ids = new Set(shared.all().map(({ id }) => id));
      const may = or(eq(decks.ownerId, userId), isNull(decks.ownerId), sql`${decks.id} IN ${shared}`);
      return database
        .select()
        .from(decks)
        .where(and(isNull(decks.trashedAt), may))
        .orderBy(asc(sql`lower(${decks.title})`))
        .all()
        .map((deck) => {
          const access = deck.ownerId === userId ? "owner" : ids.has(deck.id) ? "member" : "anybody";
          return { deck, access };
        });
    },
    async trashOf(userId) {
      return database
        .select()
        .from(decks)
        .where(and(eq(decks.ownerId, userId), isNotNull(decks.trashedAt)))
        .orderBy(desc(decks.trashedAt))
        .all();
    },
    async byId(id) {
      return byId(id);
    },
    async forUser(id, userId) {
      const deck = byId(id);
      const access = deck && accessOf(deck, userId);
      return deck && access ? { deck, access } : null;
    },
    async byLinkKey(key) {
      const found = and(eq(decks.linkKey, key), isNull(decks.trashedAt));
      return database.select().from(decks).where(found).get() ?? null;
    },
    async create(id, content, change) {
      database.transaction((tx) => {
        tx.insert(decks)
          .values({ id, ownerId: change.by, ...content, updatedAt: change.at })
          .run();
        writeVersion(tx, id, content, change);
      });
    },
    async renew(id, { title, description, questions }, at) {
      const renewed = { title, description, questions, updatedAt: at };
      database
        .insert(decks)
        .values({ id, ...renewed })
        .onConflictDoUpdate({ target: decks.id, set: renewed })
        .run();
    },
    async change(id, change, step) {
      return database.transaction(
        (tx) => {
          const before = tx
            .select()
            .from(decks)
            .where(and(eq(decks.id, id), isNull(decks.trashedAt)))
            .get();
          if (!before) return err({ kind: "deckGone" as const });
          const stepped = step(contentOfDeck(before));
          if (!stepped.ok) return stepped;
          const after = {
            ...before,
            ...stepped.value,
            revision: before.revision + 1,
            updatedAt: change.at,
          };
          tx.update(decks).set(after).where(eq(decks.id, id)).run();
          writeVersion(tx, id, stepped.value, change);
          return ok(after);
        },
        { behavior: "immediate" },
      );
    },
    async setNotation(id, weightIndex) {
      database
        .update(decks)
        .set({ weightIndex, revision: sql`${decks.revision} + 1` })
        .where(and(eq(decks.id, id), isNull(decks.ownerId)))
        .run();
    },
    async trash(id, at) {
      database.update(decks).set({ trashedAt: at }).where(eq(decks.id, id)).run();
    },
    async delete(id) {
      database
        .delete(decks)
        .where(and(eq(decks.id, id), isNotNull(decks.trashedAt)))
        .run();
    },
    async versions(id) {
      return database
        .select({
          number: deckVersions.number,
          by: user.name,
          startedAt: deckVersions.startedAt,
          at: deckVersions.at,
          questions: sql<number>`json_array_length(${deckVersions.content}, '$.questions')`,
        })
        .from(deckVersions)
        .leftJoin(user, eq(user.id, deckVersions.byId))
        .where(eq(deckVersions.deckId, id))
        .orderBy(desc(deckVersions.number))
        .all();
    },
    async version(id, number) {
      const found = and(eq(deckVersions.deckId, id), eq(deckVersions.number, number));
      return database.select().from(deckVersions).where(found).get()?.content ?? null;
    },
    async members(id) {
      return database
        .select({ userId: user.id, name: user.name, email: user.email })
        .from(deckMembers)
        .innerJoin(user, eq(user.id, deckMembers.userId))
        .where(eq(deckMembers.deckId, id))
        .orderBy(asc(user.name), asc(user.email))
        .all();
    },
    async share(id, email) {
      const deck = byId(id);
      const account = database
        .select({ id: user.id })
        .from(user)
        .where(eq(user.email, email.trim().toLowerCase()))
        .get();
      if (!deck || !account) return "nobody";
      if (accessOf(deck, account.id) !== null) return "alreadyIn";
      database.insert(deckMembers).values({ deckId: id, userId: account.id }).run();
      return "shared";
    },
    async unshare(id, userId) {
      const found = and(eq(deckMembers.deckId, id), eq(deckMembers.userId, userId));
      database.delete(deckMembers).where(found).run();
    },
    async setLinkKey(id, key) {
      database.update(decks).set({ linkKey: key }).where(eq(decks.id, id)).run();
    },
  };
}
