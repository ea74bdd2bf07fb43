import { beforeEach, expect, test } from "vitest";
import { openDatabase } from "@/db/database";
import { createPrivacy } from "@/db/privacy";
import { createReviewKeys } from "@/db/review-keys";
import { createQuestionsOfRooms } from "@/db/room-questions";
import { type Runtime, setRuntime } from "@/db/runtime";
import { tokenHash } from "@/db/seat-token";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { addUser } from "@/db/testing/add-user";
import { asked, keepRoom, seatIn, typedBy } from "@/db/testing/kept-room";
import { roomCode, roomId } from "@/lib/ids";
import { GET } from "./route";

const token = "t".repeat(43);
const reviewKeys = createReviewKeys(Buffer.from("secret"));
let rooms: ReturnType<typeof sqliteRoomStore>;

beforeEach(async () => {
  const database = openDatabase(":memory:", "db/migrations");
  addUser(database);
  rooms = sqliteRoomStore(database);
  const events = [
    { type: "partShown", part: asked },
    { type: "roundOpened", part: asked, round: 1, openedAt: 1, timer: null },
    { type: "roundClosed", part: asked, round: 1 },
  ] as const;
  const firstToken = tokenHash(roomId("kvxtrd"), token);
  for (const room of ["kvxtrd", "bcdfgh"]) await keepRoom(database, room, { seats: 2, events, firstToken });
  const privacy = createPrivacy(database, {
    ...{ retentionDays: 400, erase: async () => ({ type: "notFound" }), onErased: async () => {} },
  });
  setRuntime({ rooms, questions: createQuestionsOfRooms(), privacy, reviewKeys } as unknown as Runtime);
});

function ask(code: string, { query = "", cookie = "" } = {}): Promise<Response> {
  const request = new Request(`http://localhost/api/my-data/${code}${query}`, { headers: { cookie } });
  return GET(request, { params: Promise.resolve({ code }) });
}

const mine = { cookie: `backpoll_seat=${token}` };

test("the phone with the seat gets its own answers and nobody else's", async () => {
  const response = await ask("KVXTRD", mine);
  expect(response.headers.get("content-disposition")).toBe(
    'attachment; filename="backpoll-KVXTRD-my-data.json"',
  );
  expect(response.headers.get("cache-control")).toBe("no-store");
  const data = await response.json();
  expect(data).toMatchObject({
    format: "backpoll-my-data",
    name: "Student kvxtrd 0.",
    room: { code: "KVXTRD" },
  });
  expect(data.keptUntil).toBe(new Date(1_000 + 400 * 86_400_000).toISOString());
  expect(data.submissions).toMatchObject([
    { counted: true, verdict: null, answer: { text: typedBy("kvxtrd", 0) } },
    { counted: false, verdict: "unreadable" },
  ]);
  expect(JSON.stringify(data)).not.toMatch(/kvxtrd 1|by-1/);
});

test("the key of a private link gets the same, also as a table", async () => {
  const query = `?key=${reviewKeys.keyOf(seatIn("kvxtrd", 0))}`;
  const data = await (await ask("kvx trd", { query })).json();
  expect(data.name).toBe("Student kvxtrd 0.");
  const table = await ask("KVXTRD", { query: `${query}&format=csv` });
  expect(table.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect((await table.text()).split("\r\n")).toHaveLength(4);
});

test("who has no seat in the room gets nothing", async () => {
  const refused = [
    await ask("KVXTRD"),
    await ask("KVXTRD", { cookie: `backpoll_seat=${"x".repeat(43)}` }),
    await ask("BCDFGH", mine),
    await ask("XXXXXX", mine),
    await ask("KVXTRD", { query: `?key=${reviewKeys.keyOf(seatIn("bcdfgh", 0))}` }),
    await ask("KVXTRD", { query: "?key=", ...mine }),
  ];
  for (const response of refused) {
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(new RegExp(`Ada|${typedBy("bcdfgh", 0)}`));
  }
});

test("R33 a seat that was removed gets nothing", async () => {
  const room = await rooms.load(roomCode("KVXTRD"));
  const removed = { type: "participantsRemoved", participants: [seatIn("kvxtrd", 0)] } as const;
  await rooms.write([
    { type: "appendEvents", roomId: roomId("kvxtrd"), after: room?.seq ?? 0, at: 2_000, events: [removed] },
  ]);
  expect((await ask("KVXTRD", mine)).status).toBe(404);
});
