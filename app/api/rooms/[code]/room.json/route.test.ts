import { expect, test } from "vitest";
import { roomCode } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { roomExportSchema } from "@/lib/review/room-json";
import { exportedLecture, seatOf } from "../testing/exported-lecture";
import { GET } from "./route";

const questions = classicDeck.questions.slice(0, 3);

test("R27 the file is read back by its schema to the same, and holds every answer", async () => {
  const { store, id, context, request } = await exportedLecture({ questions, students: 30, rounds: 2 });
  const text = await (await GET(request("room.json"), context)).text();
  const raw: unknown = JSON.parse(text);
  const read = roomExportSchema.parse(raw);
  expect(read).toEqual(raw);
  expect(
    read.submissions.map(({ id, answer, receivedAt }) => [id, answer, Date.parse(receivedAt)]).toSorted(),
  ).toEqual(
    (await store.submissions(id)).map(({ id, answer, receivedAt }) => [id, answer, receivedAt]).toSorted(),
  );
  expect(read.participants).toHaveLength(30);
  expect(read.rounds).toHaveLength(2 * read.questions.flatMap(({ parts }) => parts).length);
  expect(text).not.toContain("hash");
});

test("a room without answers is a whole file as well", async () => {
  const { context, request } = await exportedLecture({ questions, students: 0 });
  const read = roomExportSchema.parse(JSON.parse(await (await GET(request("room.json"), context)).text()));
  expect([read.participants, read.submissions]).toEqual([[], []]);
});

test("seats that were removed are not in the file, nor their answers", async () => {
  const { store, id, context, request } = await exportedLecture({ questions, students: 3 });
  const room = await store.load(roomCode("KVX7RD"));
  await store.write([
    {
      ...{ type: "appendEvents", roomId: id, after: room?.seq ?? 0, at: 0 },
      events: [{ type: "participantsRemoved", participants: [seatOf(1)] }],
    },
  ]);
  const text = await (await GET(request("room.json"), context)).text();
  expect(text).toContain(seatOf(2));
  expect(text).not.toContain(seatOf(1));
});
