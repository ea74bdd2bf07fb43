import { expect, test } from "vitest";
import { keyBucket } from "@/lib/grading/bucket";
import { type PartId, partId, participantId, roomCode, roomId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import { contentOf, roomContent } from "@/lib/room/content";
import type { RoomEvent } from "@/lib/room/event";
import { replay } from "@/lib/room/evolve";
import type { StoredSubmission } from "@/lib/room/submission";
import { ownData, ownDataCsv } from "./own-data";

const questions = classicDeck.questions.slice(0, 2);
const built = questions.map((source) => {
  const question = questionFrom(source);
  if (!question.ok) throw new Error(question.error);
  return question.value;
});
const parts = built.flatMap(({ id, parts }) => parts.map((part) => partId(id, part.id)));
const [first, second] = parts;
if (!first || !second) throw new Error("The deck has two parts");
const content = roomContent(built);
const seat = {
  ...{
    id: participantId("ada"),
    roomId: roomId("room"),
    name: "=Ada",
    tokenHash: "secret hash",
    joinedAt: 0,
  },
};
const asked = (part: PartId): readonly RoomEvent[] => [
  { type: "partShown", part },
  { type: "roundOpened", part, round: 1, openedAt: 1_000, timer: null },
  { type: "roundClosed", part, round: 1 },
];

function roomAfter(...events: readonly RoomEvent[]) {
  const id = { id: roomId("room"), code: roomCode("KVX7RD"), ownerId: "owner", title: "Lecture 13" };
  return replay([{ type: "roomOpened", ...id, questions, parts }, ...events]);
}

function handedIn(id: string, change: Partial<StoredSubmission>): StoredSubmission {
  return {
    ...{
      id: submissionId(id),
      roomId: seat.roomId,
      participantId: seat.id,
      partId: first as PartId,
      round: 1,
    },
    ...{ revision: 1, answer: { type: "number", text: "7" }, receivedAt: 2_000, late: false },
    ...{ verdict: "incorrect", bucket: "7", score: 0, carried: false, ...change },
  };
}

function dataOf(
  room: ReturnType<typeof roomAfter>,
  submissions: readonly StoredSubmission[],
  counted: string[],
) {
  return ownData({
    ...{ room, content, seat, submissions, counted: new Set(counted.map(submissionId)) },
    ...{ numbers: new Map([[first as PartId, "1"]]), keptUntil: 86_400_000, now: 5_000 },
  });
}

test("everything that a student has handed in is there, with the verdict of what was revealed", () => {
  const room = roomAfter(...asked(first), { type: "partRevealed", part: first, round: 1 });
  const garbled = { verdict: "unreadable", bucket: null, answer: { type: "number", text: "1/0" } } as const;
  const data = dataOf(room, [handedIn("one", garbled), handedIn("two", { revision: 2 })], ["two"]);
  expect(data).toEqual({
    ...{ format: "backpoll-my-data", version: 1, exportedAt: "1970-01-01T00:00:05.000Z" },
    room: { code: "KVX7RD", title: "Lecture 13" },
    ...{ name: "=Ada", joinedAt: "1970-01-01T00:00:00.000Z", extraTime: 1 },
    keptUntil: "1970-01-02T00:00:00.000Z",
    submissions: [
      {
        ...{ question: "1", round: 1, receivedAt: "1970-01-01T00:00:02.000Z" },
        ...{ answer: garbled.answer, counted: false, late: false, verdict: "unreadable", score: null },
      },
      {
        ...{ question: "1", round: 1, receivedAt: "1970-01-01T00:00:02.000Z" },
        ...{
          answer: { type: "number", text: "7" },
          counted: true,
          late: false,
          verdict: "incorrect",
          score: 0,
        },
      },
    ],
  });
});

test("R18 of a part that was not revealed nothing tells what is right, not even after the end", () => {
  const { part } = contentOf(content, first);
  const key = keyBucket(part) ?? "";
  const right = handedIn("one", {
    ...{ answer: { type: "number", text: `${key}+0` }, bucket: key, verdict: "correct", score: 1 },
  });
  const wrong = handedIn("two", {});
  for (const events of [asked(first), [...asked(first), { type: "roomEnded" } as const]]) {
    const room = roomAfter(...events);
    const said = (submission: StoredSubmission) => {
      const { answer, ...rest } = dataOf(room, [submission], [submission.id]).submissions[0] ?? {
        answer: null,
      };
      return rest;
    };
    expect(said(right)).toEqual(said(wrong));
    expect(said(right)).toMatchObject({ verdict: null, score: null, counted: true });
  }
});

test("R28 the verdict is the one after all that was decided about the bars", () => {
  const marked = { type: "barMarked", part: first, bucket: "7", correct: true } as const;
  const room = roomAfter(...asked(first), { type: "partRevealed", part: first, round: 1 }, marked);
  expect(dataOf(room, [handedIn("one", {})], ["one"]).submissions).toMatchObject([
    { verdict: "correct", score: 1 },
  ]);
});

test("the table has the same, one line for each answer, safe for a spreadsheet", () => {
  const room = roomAfter(...asked(first));
  const csv = ownDataCsv(dataOf(room, [handedIn("one", { answer: { type: "number", text: "=1+1" } })], []));
  expect(csv).toBe(
    "\uFEFFroom,title,name,question,round,received_at_utc,answer,counted,late,verdict,score\r\n" +
      "KVX7RD,Lecture 13,'=Ada,1,1,1970-01-01T00:00:02.000Z,'=1+1,false,false,,\r\n",
  );
});

test("neither the seat's token nor its id is in the file", () => {
  const text = JSON.stringify(dataOf(roomAfter(...asked(first)), [handedIn("one", {})], ["one"]));
  expect(text).not.toMatch(/secret hash|participantId|"ada"/);
});
