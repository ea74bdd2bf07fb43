import { and, eq, inArray } from "drizzle-orm";
import type { RoomCode } from "@/lib/ids";
import { type Database, schema } from "./database";

const { rooms, rosters, roomMembers, decks, deckMembers } = schema;

/**
 * Gives everything that is one account's to another one, in the transaction of whoever calls this: decks, also in the trash, and
 * class lists with the rooms that go by them. The codes of the rooms.
 */
export function handOver(
  database: Pick<Database, "select" | "update" | "delete">,
  from: string,
  to: string,
): readonly RoomCode[] {
  const codes = database.select({ code: rooms.code }).from(rooms).where(eq(rooms.ownerId, from)).all();
  database.update(rooms).set({ ownerId: to }).where(eq(rooms.ownerId, from)).run();
  database.update(rosters).set({ ownerId: to }).where(eq(rosters.ownerId, from)).run();
  database.update(decks).set({ ownerId: to }).where(eq(decks.ownerId, from)).run();
  // Who owns a room or a deck is not beside its owner as well.
  const owned = database.select({ id: decks.id }).from(decks).where(eq(decks.ownerId, to));
  database
    .delete(deckMembers)
    .where(and(inArray(deckMembers.deckId, owned), eq(deckMembers.userId, to)))
    .run();
  const run = database.select({ id: rooms.id }).from(rooms).where(eq(rooms.ownerId, to));
  database
    .delete(roomMembers)
    .where(and(inArray(roomMembers.roomId, run), eq(roomMembers.userId, to)))
    .run();
  return codes.map(({ code }) => code);
}
