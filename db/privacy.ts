import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Millis, RoomId } from "@/lib/ids";
import type { RoomEvent } from "@/lib/room/event";
import type { Room } from "@/lib/room/room";
import { type Database, schema } from "./database";
import type { ErasureOrder, ErasureOutcome } from "./erasure";
import { type FoundSeat, findSeats } from "./erasure-search";
import { lastDay } from "./retention";

const { rooms, roomEvents } = schema;

/** What an instructor decided about the bars of a part. */
export type RegradeEvent = Extract<
  RoomEvent,
  { type: "barsMerged" | "barSplit" | "barMarked" | "barNamed" | "regradeUndone" }
>;

const regradeTypes: readonly RegradeEvent["type"][] = [
  ...(["barsMerged", "barSplit", "barMarked", "barNamed", "regradeUndone"] as const),
];

/** Who of a room can be erased, how long it is kept, and what was decided in it. */
export interface Privacy {
  /** How long rooms are kept after their end, in days; null is for ever. */
  readonly retentionDays: number | null;
  /** From when on a room is deleted, by what has happened in it so far; null where it is kept for ever. */
  keptUntil(roomId: RoomId): Promise<Millis | null>;
  /** The seats of a room that fit what was typed: a piece of a name, or the beginning of a key. At most 20. */
  findSeats(room: Pick<Room, "id" | "removed">, typed: string): Promise<readonly FoundSeat[]>;
  /** Takes a student out of a room for good, also out of what the running server remembers of it. */
  erase(order: ErasureOrder): Promise<ErasureOutcome>;
  /** Oldest first. */
  regrades(roomId: RoomId): Promise<readonly { readonly at: Millis; readonly event: RegradeEvent }[]>;
}

/** What erasing needs beside the database. */
interface PrivacyOptions {
  readonly retentionDays: number | null;
  readonly erase: (order: ErasureOrder) => Promise<ErasureOutcome>;
  /** Makes the running server forget what it remembers of somebody who was erased. */
  readonly onErased: (outcome: Extract<ErasureOutcome, { type: "erased" }>) => Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Before when a room must have ended to be deleted at a time. */
export function purgedBefore(now: Millis, days: number): Millis {
  return now - days * dayMs;
}

export function createPrivacy(
  database: Database,
  { retentionDays, erase, onErased }: PrivacyOptions,
): Privacy {
  return {
    retentionDays,
    async keptUntil(roomId) {
      if (retentionDays === null) return null;
      const room = database.select({ last: lastDay }).from(rooms).where(eq(rooms.id, roomId)).get();
      return room ? room.last + retentionDays * dayMs : null;
    },
    async findSeats(room, typed) {
      return findSeats(database, room, typed);
    },
    async erase(order) {
      const outcome = await erase(order);
      if (outcome.type === "erased") await onErased(outcome);
      return outcome;
    },
    async regrades(roomId) {
      const type = sql<string>`json_extract(${roomEvents.event}, '$.type')`;
      return database
        .select({ at: roomEvents.at, event: roomEvents.event })
        .from(roomEvents)
        .where(and(eq(roomEvents.roomId, roomId), inArray(type, [...regradeTypes])))
        .orderBy(asc(roomEvents.seq))
        .all()
        .flatMap(({ at, event }) => (isRegrade(event) ? [{ at, event }] : []));
    },
  };
}

function isRegrade(event: RoomEvent): event is RegradeEvent {
  return regradeTypes.some((type) => type === event.type);
}
