import { expect, test } from "vitest";
import { openDatabase } from "@/db/database";
import { createQuestionsOfRooms } from "@/db/room-questions";
import type { Write } from "@/db/room-store";
import { type Runtime, setRuntime } from "@/db/runtime";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { addUser } from "@/db/testing/add-user";
import { type PartId, participantId, roomCode, roomId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import { roomContent } from "@/lib/room/content";
import { loadRecords } from "./load-records";

const id = roomId("room");
const code = roomCode("KVX7RD");
const questions = classicDeck.questions.slice(0, 1);
const parts: readonly PartId[] = [
  ...roomContent(
    questions.flatMap((source) => {
      const question = questionFrom(source);
      return question.ok ? [question.value] : [];
    }),
  ).keys(),
];

test("the records of a room are read from its store, without those who were removed", async () => {
  const database = openDatabase(":memory:", "db/migrations");
  addUser(database);
  const rooms = sqliteRoomStore(database);
  setRuntime({ rooms, questions: createQuestionsOfRooms() } as Runtime);
  await rooms.open(
    { ...{ type: "roomOpened", id, code, ownerId: "owner", title: "Lecture 13" }, questions, parts },
    1_000,
  );
  const [part] = parts;
  if (!part) throw new Error("The classic deck has questions");
  const seats = ["Ada", "Eve"].map((name) => participantId(name));
  await rooms.write([
    ...seats.map((seat): Write => {
      const participant = { id: seat, roomId: id, name: seat, tokenHash: seat, joinedAt: 2_000 };
      return { type: "takeSeat", participant };
    }),
    {
      ...{ type: "appendEvents", roomId: id, after: 1, at: 3_000 },
      events: [
        { type: "partShown", part },
        { type: "roundOpened", part, round: 1, openedAt: 3_000 },
        { type: "participantsRemoved", participants: seats.slice(1) },
      ],
    },
    ...seats.map((seat): Write => {
      const place = { roomId: id, participantId: seat, partId: part, round: 1, revision: 1 };
      const answer = {
        answer: { type: "number", text: "7" },
        bucket: "7",
        verdict: "incorrect",
        score: 0,
      } as const;
      const submission = {
        ...place,
        ...answer,
        id: submissionId(seat),
        receivedAt: 4_000,
        late: false,
        carried: false,
      };
      return { type: "submit", submission };
    }),
  ]);
  const room = await rooms.load(code);
  const records = room && (await loadRecords(room));
  expect(records?.participants.map(({ name }) => name)).toEqual(["Ada"]);
  expect(records?.openings).toEqual([{ partId: part, round: 1, openedAt: 3_000 }]);
  expect(records?.submissions).toEqual([
    {
      ...{ participantId: "Ada", partId: part, round: 1, receivedAt: 4_000, counted: true, late: false },
      ...{ bucket: "7", carried: false, standing: { verdict: "incorrect", score: 0, bar: "7" } },
    },
  ]);
});
