import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { everyRow } from "@/db/testing/kept-room";
import { roomCode, roomId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { type Admission, usualSettings } from "@/lib/room/settings";
import { connected, type Lecture, startLecture } from "./testing/lecture";

const questions = classicDeck.questions.slice(0, 1);
const codes = { first: "KVX7RD", second: "BCDFGH" };
let lecture: Lecture;

async function begin(admission: Admission): Promise<void> {
  const settings = { ...usualSettings, admission };
  lecture = await startLecture(questions, { code: codes.first, settings });
  const id = roomId("second");
  const opened = { type: "roomOpened", id, code: roomCode(codes.second), ownerId: "owner" } as const;
  const parts = [...lecture.parts.keys()];
  await lecture.store.open({ ...opened, title: "Lecture 14", questions, parts, settings }, Date.now());
}

/** The same phone, with the same cookie, in both rooms: it joins and answers. */
async function playBoth(): Promise<void> {
  let cookie = "";
  for (const code of Object.values(codes)) {
    const instructor = await connected(lecture.client("console", "instructor=owner", { code }));
    const joined = await fetch(`${lecture.url()}/api/join`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ code, name: "Ada Lovelace" }),
    });
    cookie = joined.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const phone = await connected(lecture.client("student", cookie, { code }));
    const [part] = lecture.parts.keys();
    if (!part) throw new Error("The deck has a part");
    await instructor.emitWithAck("command", { type: "showPart", part });
    await instructor.emitWithAck("command", { type: "openRound", part });
    const answer = { type: "number", text: "29" } as const;
    const submission = submissionId(randomUUID());
    const reply = await phone.emitWithAck("submit", { submission, part, round: 1, revision: 1, answer });
    expect(reply.ok).toBe(true);
  }
}

/** Everything of a room's students that could be recognised: each value of their rows but what is the room's own. */
function traces(room: string): ReadonlySet<unknown> {
  const { participants = [], submissions = [], answers = [] } = everyRow(lecture.database);
  const rows = [...participants, ...submissions, ...answers].map(
    (row): Record<string, unknown> => Object(row),
  );
  const own = rows.filter(({ room_id }) => room_id === room);
  expect(own).toHaveLength(3);
  const told = new Set([
    "id",
    "name",
    "token_hash",
    "participant_id",
    "submission_id",
    "joined_at",
    "received_at",
  ]);
  return new Set(
    own.flatMap((row) => Object.entries(row).flatMap(([name, value]) => (told.has(name) ? [value] : []))),
  );
}

const shared = () => [...traces("room")].filter((value) => traces("second").has(value));

beforeEach(() => begin({ type: "anonymous" }));
afterEach(() => lecture.stop());

test("nothing links the seats that one phone takes in two anonymous rooms", async () => {
  await playBoth();
  expect(shared()).toEqual([]);
  const rows = JSON.stringify(everyRow(lecture.database));
  expect(rows, "the name that was sent all the same").not.toContain("Lovelace");
  expect(rows, "the address").not.toMatch(/127\.0\.0\.1|::1|user.?agent/i);
});

test("the search for links finds a name where students give one", async () => {
  await lecture.stop();
  await begin({ type: "named" });
  await playBoth();
  expect(shared()).toEqual(["Ada Lovelace"]);
});

test("what a row of an answer, a seat or a room may hold is known, and no address is among it", () => {
  const columns = (table: string) =>
    lecture.database.$client
      .prepare("select name from pragma_table_info(?) order by name")
      .pluck()
      .all(table);
  expect(columns("participants")).toEqual(["id", "joined_at", "name", "room_id", "token_hash"]);
  expect(columns("answers")).toEqual([
    ...["bucket", "carried", "part_id", "participant_id", "revision", "room_id", "round", "submission_id"],
  ]);
  expect(columns("submissions")).toEqual([
    ...["answer", "bucket", "carried", "id", "late", "part_id", "participant_id", "received_at", "revision"],
    ...["room_id", "round", "score", "verdict"],
  ]);
  expect(columns("room_events")).toEqual(["at", "event", "room_id", "seq"]);
});
