import { describe, expect, test } from "vitest";
import { partId, submissionId } from "@/lib/ids";
import { handIn, slipOf, stuck } from "./outbox";
import { unsubmitted } from "./unsaved";
import { unsentText } from "./unsent-text";

const part = partId("q1", "p1");
const number = (text: string) => ({ type: "number", text }) as const;
const sent = handIn({}, { part, round: 1, answer: number("3"), at: 10_000 }, submissionId("a"));

describe("what was typed and never submitted", () => {
  test("is a draft with something in it that is neither saved nor on its way", () => {
    const slip = slipOf(sent, part, 1);
    expect(unsubmitted(slip, number("4"))).toEqual(number("4"));
    expect([
      unsubmitted(slip, number("3")),
      unsubmitted(slip, number(" ")),
      unsubmitted(slip, undefined),
    ]).toEqual([null, null, null]);
    expect(unsubmitted(slip, { type: "vector", cells: ["", "2"] })).not.toBeNull();
  });
});

describe("answers that do not get through", () => {
  test("are offered as text after a while, the oldest first", () => {
    const both = handIn(sent, { part, round: 2, answer: number("5/7"), at: 4_000 }, submissionId("b"));
    expect(stuck(both, 33_999, 30_000)).toHaveLength(0);
    expect(stuck(both, 34_000, 30_000)).toHaveLength(1);
    const lines = unsentText("KVX7RD", stuck(both, 40_000, 30_000)).split("\n");
    expect(lines).toEqual([
      "Room KVX7RD, answers that were not sent",
      expect.stringMatching(/^\d\d:\d\d:04 q1\/p1, round 2: 5\/7$/),
      expect.stringMatching(/^\d\d:\d\d:10 q1\/p1, round 1: 3$/),
    ]);
  });
});
