import { describe, expect, it } from "vitest";
import { participantId, roomCode } from "@/lib/ids";
import { columnTitle, pointsByRow, pointsText } from "./gradebook-column";

describe("pointsByRow", () => {
  const seat = participantId;
  const matches = new Map([
    [seat("Ada"), 0],
    [seat("Ada's tablet"), 0],
    [seat("Eve"), 1],
  ]);
  const points = new Map([
    [seat("Ada"), 3],
    [seat("Ada's tablet"), 5],
    [seat("Eve"), 0],
    [seat("somebody else"), 9],
  ]);

  it("gives a student the points of the best of several seats, and who never joined no entry", () => {
    expect(pointsByRow(4, [0, 1, 2], matches, points, "empty")).toEqual([5, 0, null, null]);
  });

  it("gives no points to who never joined where that is chosen, and nothing to a row that is no student's", () => {
    expect(pointsByRow(4, [0, 1, 2], matches, points, "zero")).toEqual([5, 0, 0, null]);
  });
});

describe("columnTitle", () => {
  it("names the room by title and code", () => {
    expect(columnTitle({ title: "Lecture 13", code: roomCode("KVX7RD") })).toBe(
      "Backpoll: Lecture 13 (KVX7RD)",
    );
  });

  it("never ends in a number in brackets, which Canvas would take for an assignment that it has", () => {
    expect(columnTitle({ title: "Lecture 13", code: roomCode("234567") })).toBe(
      "Backpoll: Lecture 13 (234 567)",
    );
  });
});

it("writes points with at most two decimals", () => {
  expect([null, 0, 7, 2 / 3, 9.999, 0.5].map(pointsText)).toEqual(["", "0", "7", "0.67", "10", "0.5"]);
});
