import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { ownerEmail } from "@/db/auth-options";
import { type Database, openDatabase, schema } from "@/db/database";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { partId, type RoomCode, roomId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import { joinCodeFrom } from "@/lib/room/join-code";

/** Opens a room with the classic deck in a data directory whose server does not run yet; returns its code. */
export async function openClassicRoom(dataDirectory: string): Promise<RoomCode> {
  const [code] = await openClassicRooms(dataDirectory, 1);
  if (!code) throw new Error("No room was opened");
  return code;
}

export async function openClassicRooms(dataDirectory: string, count: number): Promise<readonly RoomCode[]> {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const database = openDatabase(join(dataDirectory, "backpoll.db"), "db/migrations");
  try {
    const { id: deckId, title, questions } = classicDeck;
    const parts = questions.flatMap((source) => {
      const built = questionFrom(source);
      return built.ok ? built.value.parts.map(({ id }) => partId(source.id, id)) : [];
    });
    const room = { ownerId: instructorId(database), deckId, title, questions, parts };
    const store = sqliteRoomStore(database);
    const codes: RoomCode[] = [];
    while (codes.length < count) {
      const code = joinCodeFrom(randomBytes(16));
      const opened = { type: "roomOpened" as const, ...room, id: roomId(randomUUID()) };
      if (code && (await store.open({ ...opened, code }, Date.now()))) codes.push(code);
    }
    return codes;
  } finally {
    database.$client.close();
  }
}

/** The account that the one-time link of the server signs in to. */
function instructorId(database: Database): string {
  const { user } = schema;
  const found = database.select({ id: user.id }).from(user).where(eq(user.email, ownerEmail)).get();
  if (found) return found.id;
  const [id, at] = [randomUUID(), new Date()];
  const account = { id, name: "Instructor", email: ownerEmail, emailVerified: true };
  database
    .insert(user)
    .values({ ...account, createdAt: at, updatedAt: at })
    .run();
  return id;
}
