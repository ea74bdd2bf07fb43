import { describe, expect, it } from "vitest";
import { numberPart } from "@/lib/grading/testing/parts";
import { partId, participantId } from "@/lib/ids";
import { gradesOf, type ParticipationRule, participationRuleSchema, toHundredths } from "./participation";
import { classOf } from "./testing/class-of";

const one = numberPart("1");
const usual: ParticipationRule = {
  ...{ countedShare: 0.75, participationWeight: 40, correctnessWeight: 60, pointsPossible: 10 },
  excused: new Set(),
};
const parts = { "q1/a": one, "q1/b": one, "q1/c": one, "q1/d": one };
const records = classOf({
  parts,
  answers: {
    Ada: ["1", "1", "0 | 1", ""],
    Ben: ["1", "0", "", ""],
    Cyd: ["", "", "", ""],
  },
});
const pointsOf = (rule: Partial<ParticipationRule>, of = records) =>
  Object.fromEntries([...gradesOf(of, { ...usual, ...rule })].map(([id, { points }]) => [id, points]));

describe("gradesOf", () => {
  it("weighs taking part and being right", () => {
    // Ada answered 3 of 4, which is enough: 10 · (0.4 · 1 + 0.6 · 3/4) = 8.5.
    // Ben answered 2 of 4, two thirds of enough: 10 · (0.4 · 2/3 + 0.6 · 1/4) = 4.1667.
    expect(pointsOf({})).toEqual({ Ada: 8.5, Ben: 4.17, Cyd: 0 });
    expect(gradesOf(records, usual).get(participantId("Ada"))).toMatchObject({
      answered: 3,
      asked: 4,
      score: 3,
    });
  });

  it("asks for all parts where the share is 1, and for none where it is 0", () => {
    const participation = { participationWeight: 100, correctnessWeight: 0 };
    expect(pointsOf({ ...participation, countedShare: 1 })).toEqual({ Ada: 7.5, Ben: 5, Cyd: 0 });
    expect(pointsOf({ ...participation, countedShare: 0 })).toEqual({ Ada: 10, Ben: 10, Cyd: 10 });
  });

  it("judges nobody on an excused part, and gives no points where all are excused", () => {
    // Without b and d. Ada 2 of 2, both right. Ben 1 of 2, 0.5/0.75 of enough: 10 · (0.4 · 2/3 + 0.6 · 1/2) = 5.6667.
    const excused = new Set([partId("q1", "b"), partId("q1", "d")]);
    expect(pointsOf({ excused })).toEqual({ Ada: 10, Ben: 5.67, Cyd: 0 });
    const all = new Set(["a", "b", "c", "d"].map((part) => partId("q1", part)));
    expect(pointsOf({ excused: all })).toEqual({ Ada: null, Ben: null, Cyd: null });
  });

  it("judges nobody on the truth of a part that has none", () => {
    const free = numberPart("1", { key: { type: "unmarked" } });
    const answers = { Ada: ["1", "7"], Ben: ["0", "7"] };
    // Both took part in full. Right counts by the first part alone.
    expect(pointsOf({}, classOf({ parts: { "q1/a": one, "q2/1": free }, answers }))).toEqual({
      Ada: 10,
      Ben: 4,
    });
    expect(pointsOf({}, classOf({ parts: { "q2/1": free }, answers: { Ada: ["7"], Ben: [""] } }))).toEqual({
      Ada: 10,
      Ben: 0,
    });
  });
});

it("rounds to hundredths, halves away from zero", () => {
  expect([1.005, -1.005, 2.675, 1.004_999_9, 0].map(toHundredths)).toEqual([1.01, -1.01, 2.68, 1, 0]);
});

describe("participationRuleSchema", () => {
  const form = {
    countedShare: "0,75",
    participationWeight: "40",
    correctnessWeight: " 60 ",
    pointsPossible: "2.5",
  };

  it("reads what a form sends", () => {
    expect(participationRuleSchema.parse({ ...form, excused: ["q1/a"] })).toEqual({
      ...{ countedShare: 0.75, participationWeight: 40, correctnessWeight: 60, pointsPossible: 2.5 },
      excused: new Set([partId("q1", "a")]),
    });
  });

  it.each([
    ["weights that are not 100 together", { participationWeight: "50" }],
    ["an empty field", { pointsPossible: "" }],
    ["a negative number", { pointsPossible: "-1" }],
    ["a share above 1", { countedShare: "75" }],
    ["what is no part", { excused: ["q1"] }],
  ])("refuses %s", (_, change) => {
    expect(participationRuleSchema.safeParse({ ...form, excused: [], ...change }).success).toBe(false);
  });
});
