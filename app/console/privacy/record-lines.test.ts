import { expect, test } from "vitest";
import { html, partId, roomId } from "@/lib/ids";
import { recordLines } from "./record-lines";

const part = partId("q", "b");
const names = {
  numbers: new Map([[part, "3b"]]),
  labelOf: (_: string, bucket: string) => html(`<${bucket}>`),
  who: (id: string | null) => (id === "owner" ? "You" : "Ada"),
};
const entry = { actorId: "owner", roomId: roomId("room") };

function said(...args: Parameters<typeof recordLines> extends [infer A, infer R, unknown] ? [A, R] : never) {
  return recordLines(args[0], args[1], names).map(({ at, words }) => [
    at,
    words.map((piece) => (typeof piece === "string" ? piece : piece.label)).join(""),
  ]);
}

test("what was done is told in sentences, the latest first, whichever book it stands in", () => {
  const lines = said(
    [
      { ...entry, at: 5, action: "studentErased", detail: "1 seat, 2 answers kept" },
      { ...entry, actorId: "ada", at: 3, action: "exported", detail: "room.json, 12 rows" },
      { ...entry, at: 2, action: "rosterMatched", detail: "12 seats of 30 listed students" },
    ],
    [
      { at: 1, event: { type: "barsMerged", part, bucket: "7", into: "8" } },
      { at: 4, event: { type: "barMarked", part, bucket: "8", correct: true } },
      { at: 4, event: { type: "regradeUndone", part } },
    ],
  );
  expect(lines).toEqual([
    [5, "You erased a student: 1 seat, 2 answers kept."],
    [4, "Question 3b: the last change of its bars was taken back."],
    [4, "Question 3b: the bar <8> was counted as right."],
    [3, "Ada downloaded room.json, 12 rows."],
    [2, "You matched seats with a class list: 12 seats of 30 listed students."],
    [1, "Question 3b: the bar <7> was drawn into the bar <8>."],
  ]);
});

test("every change of a bar has its sentence", () => {
  const lines = said(
    [],
    [
      { at: 6, event: { type: "barSplit", part, bucket: "7" } },
      { at: 5, event: { type: "barMarked", part, bucket: "7", correct: false } },
      { at: 4, event: { type: "barMarked", part, bucket: "7", correct: null } },
      { at: 3, event: { type: "barNamed", part, bucket: "7", name: "Half of it" } },
      { at: 2, event: { type: "barNamed", part, bucket: "7", name: null } },
    ],
  );
  expect(lines.map(([, sentence]) => sentence)).toEqual([
    "Question 3b: the bar <7> was taken apart again.",
    "Question 3b: the bar <7> was counted as wrong.",
    "Question 3b: the bar <7> was counted as the key says again.",
    "Question 3b: the bar <7> was called “Half of it”.",
    "Question 3b: the name of the bar <7> was taken off.",
  ]);
});
