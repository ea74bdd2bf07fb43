import { and, eq } from "drizzle-orm";
import type { RoomCode } from "@/lib/ids";
import { type Database, schema } from "./database";

const { rooms, rosters, roomMembers } = schema;

/**
 * Gives everything that is one account's to another one, in the transaction of whoever calls this: class lists with the rooms
 * that go by them. The codes of the rooms.
 */
export function handOver(
  database: Pick<Database, "select" | "update" | "delete">,
  from: string,
  to: string,
): readonly RoomCode[] {
  const codes = database.select({ code: rooms.code }).from(rooms).where(eq(rooms.ownerId, from)).all();
  database.update(rooms).set({ ownerId: to }).where(eq(rooms.ownerId, from)).run();
  database.update(rosters).set({ ownerId: to }).where(eq(rosters.ownerId, from)).run();
  // Who owns a room is not beside its owner as well.
  for (const { id } of database.select({ id: rooms.id }).from(rooms).where(eq(rooms.ownerId, to)).all())
    database
      .delete(roomMembers)
      .where(and(eq(roomMembers.roomId, id), eq(roomMembers.userId, to)))
      .run();
  return codes.map(({ code }) => code);
}
