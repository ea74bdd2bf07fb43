import { join } from "node:path";
import { openReadOnly } from "@/db/read-only";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { type PartId, roomCode, splitPartId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { Part } from "@/lib/problems/question";

/** What the simulator knows of the questions of a room. */
export interface KnownRoom {
  /** A part with its key and its mistakes; null where it is not known. */
  partOf(id: PartId): Promise<Part | null>;
  close(): void;
}

export const unknownRoom: KnownRoom = { partOf: async () => null, close: () => undefined };

/** A room as the data directory of its server on this machine has it; null where that cannot be read or lacks it. */
export async function readRoom(dataDirectory: string, code: string): Promise<KnownRoom | null> {
  try {
    const database = openReadOnly(join(dataDirectory, "backpoll.db"));
    const store = sqliteRoomStore(database);
    const close = () => void database.$client.close();
    if ((await store.load(roomCode(code))) === null) {
      close();
      return null;
    }
    return {
      // Read anew each time: questions are improvised while the room runs.
      async partOf(id) {
        const room = await store.load(roomCode(code));
        const { question, part } = splitPartId(id);
        const source = room?.questions.find((one) => one.id === question);
        const built = source && questionFrom(source);
        return (built?.ok && built.value.parts.find((one) => one.id === part)) || null;
      },
      close,
    };
  } catch {
    return null;
  }
}
