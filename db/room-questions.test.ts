import { expect, test } from "vitest";
import { roomId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { createQuestionsOfRooms } from "./room-questions";

const [first, second, third] = classicDeck.questions;
if (!first || !second || !third) throw new Error("The classic deck has three questions");
const before = { id: roomId("room"), questions: [first, second] };

test("a class that opens its review in the same moment has its questions built once", async () => {
  const rooms = createQuestionsOfRooms();
  const all = await Promise.all(Array.from({ length: 50 }, () => rooms.of(before)));
  expect(new Set(all).size).toBe(1);
  expect(await rooms.of({ ...before, questions: [...before.questions] })).toBe(all[0]);
});

test("a question that is improvised leaves the others as they are, wherever it stands", async () => {
  const rooms = createQuestionsOfRooms();
  const { questions } = await rooms.of(before);
  const now = rooms.now({ ...before, questions: [first, third, second] });
  expect(now.questions.map(({ id }) => id)).toEqual([first.id, third.id, second.id]);
  expect(now.questions[0]).toBe(questions[0]);
  expect(now.questions[2]).toBe(questions[1]);
  expect([...now.content.keys()].some((part) => part.startsWith(`${third.id}/`))).toBe(true);
});

test("a question that is improvised while the others are being built is not missing", async () => {
  const rooms = createQuestionsOfRooms();
  const [, later] = await Promise.all([
    rooms.of(before),
    rooms.of({ ...before, questions: [first, second, third] }),
  ]);
  expect(later.questions).toHaveLength(3);
});

test("rooms that nobody has asked for lately are given up", async () => {
  const rooms = createQuestionsOfRooms();
  const oldest = await rooms.of(before);
  for (let other = 0; other < 8; other += 1) await rooms.of({ ...before, id: roomId(`room-${other}`) });
  expect(await rooms.of(before)).not.toBe(oldest);
});
