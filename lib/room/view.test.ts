import { describe, expect, test } from "vitest";
import { claimWithReasons, numberPart, predictions } from "@/lib/grading/testing/parts";
import { type PartId, participantId, roomCode, roomId, submissionId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { Part } from "@/lib/problems/question";
import { barsOf, saidOf } from "./bars";
import { type PartContent, roomContent } from "./content";
import { noRegrade } from "./regrade";
import type { PartState, Room } from "./room";
import { usualSettings } from "./settings";
import type { StoredSubmission } from "./submission";
import { consoleTally, projectorTally } from "./tally";
import { mineOf } from "./view";

const source = {
  id: "count",
  family: "F1",
  params: { widths: [3, 4, 2, 1], biases: "all", figure: false },
};
const built = questionFrom(source);
const content = roomContent(built.ok ? [built.value] : []);
const part = [...content.keys()].reduce((first) => first);

/** The count of a 3-4-2-1 network (29) on show in a state. */
function roomIn(state: PartState): Room {
  return {
    ...{ id: roomId("room"), code: roomCode("KVX7RD"), ownerId: "owner", title: "Lecture 13", seq: 9 },
    ...{ questions: [source], parts: [{ id: part, state }], place: { name: "part", id: part } },
    ...{ settings: usualSettings, locked: false, blank: false },
    ...{ removed: new Set(), extraTime: new Map(), regrades: new Map(), undoable: new Map() },
  };
}

const folded = {
  ...{ number: 1, present: 14, offline: 0, answered: 14, unreadable: 0, writing: 0, moves: [] },
  rounds: [
    {
      ...{ round: 1, answered: 14 },
      buckets: [
        { bucket: "29", count: 5, carried: 0 },
        { bucket: "22", count: 4, carried: 1 },
        { bucket: "16", count: 3, carried: 0 },
        { bucket: "98765", count: 2, carried: 0 },
      ],
    },
  ],
};
const counts = { ...folded, typed: { rounds: folded.rounds, regrade: noRegrade } };
const reasons = [[], ["forgot the biases"], ["added the widths", "only the first layer"], []];

const before: readonly PartState[] = [
  { name: "open", round: 1, openedAt: 0, timer: null },
  { name: "closed", round: 1 },
  { name: "discussing", round: 1, timer: null },
  { name: "distribution", round: 1 },
];
const revealed: PartState = { name: "revealed", round: 1, step: 0 };

const counted = (id: PartId, bucket: string | null): StoredSubmission => ({
  ...{ id: submissionId("s"), roomId: roomId("room"), participantId: participantId("p"), partId: id },
  ...{ round: 1, revision: 1, answer: { type: "number", text: "?" }, receivedAt: 0, late: false },
  ...{
    verdict: bucket === "29" ? "correct" : bucket === null ? "unreadable" : "incorrect",
    bucket,
    score: 0,
    carried: false,
  },
});

const seat = { id: participantId("p"), name: "Ada" };
const own = (submission: StoredSubmission | null) => ({ counted: submission, before: null });

describe("R18 what a wrong answer is consistent with", () => {
  test("is on the console's bars from the beginning, never on the right one", () => {
    for (const state of [...before, revealed])
      expect(consoleTally(roomIn(state), content, counts).bars?.map((bar) => bar.misconceptions)).toEqual(
        reasons,
      );
  });

  test("is on a projector's bars only after the reveal", () => {
    for (const state of before)
      for (const bar of projectorTally(roomIn(state), content, counts).bars ?? [])
        expect(bar.misconceptions, state.name).toBeNull();
    const shown = projectorTally(roomIn(revealed), content, counts).bars;
    expect(shown?.map((bar) => bar.misconceptions)).toEqual(reasons);
  });

  test("comes to its student only after the reveal, and only for a wrong answer", () => {
    const told = (state: PartState, bucket: string | null) =>
      mineOf(roomIn(state), content, seat, own(counted(part, bucket))).diagnosis?.misconceptions ?? null;
    for (const state of before) expect(told(state, "22"), state.name).toBeNull();
    expect(told(revealed, "22")).toEqual(["forgot the biases"]);
    expect(told(revealed, "29")).toEqual([]);
    expect(told(revealed, "98765")).toEqual([]);
    expect(told(revealed, null)).toEqual([]);
    expect(mineOf(roomIn(revealed), content, seat, own(null)).diagnosis).toBeNull();
  });
});

describe("bars", () => {
  const answers = (...buckets: readonly (readonly [string, number])[]) =>
    buckets.map(([bucket, count]) => ({ bucket, count, carried: 0 }));
  const contentWith = (made: Part): PartContent => {
    const [first] = roomContent(built.ok ? [{ ...built.value, parts: [made] }] : []).values();
    if (!first) throw new Error("The room has no part");
    return first;
  };
  const shown = (made: Part, answered: number, ...buckets: readonly (readonly [string, number])[]) =>
    barsOf(contentWith(made), { answered, buckets: answers(...buckets) }, { withTruth: true }).bars;

  test("R22 mark every right one: True alone, and True for the right reason", () => {
    const bars = shown(claimWithReasons, 9, ["true", 3], ["true:UP", 3], ["true:SAT", 2], ["false", 1]);
    expect(bars.map(({ correct }) => correct)).toEqual([true, true, false, false]);
    expect(bars.map(({ label }) => label)).toEqual([
      "True",
      "True: every path goes through it",
      "True: the output is saturated",
      "False",
    ]);
  });

  test("R21 name a pair of mistakes for two students, or a tenth of the answers", () => {
    const paired = numberPart("1", { pairs: () => predictions(["A+B", "7"]) });
    const named = (count: number, answered: number) =>
      shown(paired, answered, ["7", count]).map(({ misconceptions }) => misconceptions);
    expect(named(1, 40)).toEqual([[]]);
    expect(named(2, 40)).toEqual([["label of A+B"]]);
    expect(named(1, 10)).toEqual([["label of A+B"]]);
    expect(named(1, 11)).toEqual([[]]);
  });

  test("keep what they say of an answer, so that a tally typesets nothing again", () => {
    const made = contentWith(numberPart("1"));
    expect(saidOf(made, "7")).toBe(saidOf(made, "7"));
    for (let i = 0; i < 600; i++) saidOf(made, `${i}`);
    expect(saidOf(made, "7").label).toMatch(/7/);
  });
});

describe("what a student learns of the own answer after the reveal", () => {
  test("R22 is a sentence for each name that has one, and nothing where the answer is carried", () => {
    const { answer, ...rest } = counted(part, "22");
    const told = (carried: boolean) =>
      mineOf(roomIn(revealed), content, seat, own({ ...rest, answer, carried })).diagnosis;
    expect(told(false)).toMatchObject({ carried: false, misconceptions: ["forgot the biases"], remarks: [] });
    expect(told(true)).toEqual({
      carried: true,
      named: null,
      misconceptions: [],
      sentences: [],
      remarks: [],
    });
  });

  test("is nothing before it", () => {
    for (const state of before)
      expect(mineOf(roomIn(state), content, seat, own(counted(part, "22"))).diagnosis).toBeNull();
  });
});
