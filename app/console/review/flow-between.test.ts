import { expect, test } from "vitest";
import { partId, participantId } from "@/lib/ids";
import type { ReviewedSubmission } from "@/lib/review/records";
import { flowBetween } from "./flow-between";

const answer = (student: string, bar: string, verdict: "correct" | "incorrect"): ReviewedSubmission => ({
  ...{ participantId: participantId(student), partId: partId("q1", "a"), round: 1, receivedAt: 0 },
  ...{ counted: true, late: false, bucket: bar, carried: false },
  standing: { verdict, score: verdict === "correct" ? 1 : 0, bar },
});

test("who answered both rounds is counted once, by where they came from and where they went", () => {
  const before = [
    answer("Ada", "4", "correct"),
    answer("Eve", "7", "incorrect"),
    answer("Kim", "7", "incorrect"),
    answer("Lou", "9", "incorrect"),
    answer("Sam", "4", "correct"),
    answer("Zoe", "4", "correct"),
  ];
  const now = [
    answer("Ada", "4", "correct"),
    answer("Eve", "4", "correct"),
    answer("Kim", "4", "correct"),
    answer("Lou", "7", "incorrect"),
    answer("Sam", "7", "incorrect"),
    answer("New", "4", "correct"),
  ];
  const { counts, moves } = flowBetween(before, now);
  expect(counts).toEqual({ stayedRight: 1, toRight: 2, toWrong: 1, stayedWrong: 1 });
  expect(moves.map(({ from, to, count }) => [from, to, count])).toEqual([
    ["7", "4", 2],
    ["9", "7", 1],
    ["4", "7", 1],
  ]);
});

test("an answer that is right as what follows from an earlier slip moves apart from the same answer of others", () => {
  const { moves } = flowBetween(
    [answer("Ada", "7", "incorrect"), answer("Eve", "7", "incorrect")],
    [answer("Ada", "8", "correct"), answer("Eve", "8", "incorrect")],
  );
  expect(moves.map(({ toRight }) => toRight)).toEqual([true, false]);
});
