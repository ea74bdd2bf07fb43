import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "@/db/database";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { type PartId, partId } from "@/lib/ids";
import { improvisedSource } from "@/lib/problems/improvised";
import { readRoom } from "./known-room";
import { openClassicRoom } from "./open-room";

const directory = mkdtempSync(join(tmpdir(), "backpoll-"));
afterAll(() => rmSync(directory, { recursive: true }));

test("the room of a demo is read beside its server, with what is improvised later", async () => {
  const code = await openClassicRoom(directory);
  const server = openDatabase(join(directory, "backpoll.db"), "db/migrations");
  const store = sqliteRoomStore(server);
  const room = await store.load(code);
  const known = await readRoom(directory, code);
  if (!room || !known) throw new Error("The room cannot be read");
  for (const { id } of room.parts) expect((await known.partOf(id))?.key.type, id).not.toBe("unmarked");

  const question = improvisedSource("board", { answer: { type: "number" } });
  const id: PartId = partId("board", "1");
  expect(await known.partOf(id)).toBeNull();
  const asked = { type: "questionImprovised" as const, question, parts: [id], after: null };
  await store.write([{ type: "appendEvents", roomId: room.id, after: room.seq, at: 0, events: [asked] }]);
  expect((await known.partOf(id))?.key.type).toBe("unmarked");
  known.close();
  server.$client.close();
});

test("a second demo in the same directory is a second room of the same instructor", async () => {
  const [first, second] = [await openClassicRoom(directory), await openClassicRoom(directory)];
  const server = openDatabase(join(directory, "backpoll.db"), "db/migrations");
  const store = sqliteRoomStore(server);
  const owners = [first, second].map(async (code) => (await store.load(code))?.ownerId);
  expect(new Set(await Promise.all(owners)).size).toBe(1);
  server.$client.close();
});

test("nothing is known of a room that is not there, nor of a directory that cannot be read", async () => {
  expect(await readRoom(directory, "BBBBBB")).toBeNull();
  expect(await readRoom(join(directory, "elsewhere"), "BBBBBB")).toBeNull();
});
