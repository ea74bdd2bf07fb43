import { describe, expect, it } from "vitest";
import { type PartId, partId, participantId, submissionId } from "@/lib/ids";
import { noRegrade, withMark } from "@/lib/room/regrade";
import type { Room } from "@/lib/room/room";
import type { StoredSubmission } from "@/lib/room/submission";
import { contentFor, oneTruth, sources } from "@/lib/room/testing/made-deck";
import { lobby } from "@/lib/room/testing/room-after";
import { gradesOf, type ParticipationRule, scoreGatherer } from "./gradebook-grades";

const content = contentFor(oneTruth)(sources);
const parts = ["q1/a", "q1/b", "q2/a", "q2/b"].map((id) => partId(id.slice(0, 2), id.slice(3)));
const [first, second] = [partId("q1", "a"), partId("q1", "b")];
const room: Room = {
  ...lobby,
  questions: sources,
  parts: parts.map((id) => ({ id, state: { name: "closed", round: 1 } })),
};
const [ada, eve] = [participantId("Ada"), participantId("Eve")];
const rule: ParticipationRule = {
  ...{ pointsPossible: 10, participation: 100, correctness: 0 },
  fullShare: 1,
  excused: [],
};

function answer(partOf: PartId, change: Partial<StoredSubmission> = {}): StoredSubmission {
  return {
    ...{ id: submissionId("s"), roomId: room.id, participantId: ada, partId: partOf, round: 1, revision: 1 },
    ...{ answer: { type: "number", text: "4" }, receivedAt: 1_000, late: false, carried: false },
    ...{ verdict: "correct", bucket: "4", score: 1 },
    ...change,
  };
}

function gradeOf(change: Partial<ParticipationRule>, submissions: readonly StoredSubmission[], at = room) {
  const gatherer = scoreGatherer(at, content);
  for (const submission of submissions) gatherer.add(submission);
  return gradesOf(at, content, [ada, eve], gatherer.scores(), { ...rule, ...change }).get(ada);
}

const wrong = { verdict: "incorrect", bucket: "8", score: 0 } as const;

describe("gradesOf", () => {
  it("gives points for the share of the parts answered, all of them from a share on", () => {
    const half = [answer(first), answer(second)];
    expect(gradeOf({}, half)).toEqual({ answered: 2, asked: 4, score: 2, graded: 4, points: 5 });
    expect(gradeOf({ fullShare: 0.5 }, half)?.points).toBe(10);
    expect(gradeOf({ fullShare: 0.8 }, half)?.points).toBe(6.25);
  });

  it("weighs taking part against right answers", () => {
    const one = [answer(first), answer(second, wrong)];
    // 10 · (1 · 2/4 + 3 · 1/4) / 4
    expect(gradeOf({ participation: 1, correctness: 3 }, one)?.points).toBe(3.125);
    expect(gradeOf({ participation: 0, correctness: 1 }, one)?.points).toBe(2.5);
  });

  it("counts no part that is excused or was never asked", () => {
    expect(gradeOf({ excused: [second, ...parts.slice(2)] }, [answer(first)])?.points).toBe(10);
    const asked = room.parts.map((part): Room["parts"][number] =>
      part.id === first ? part : { id: part.id, state: { name: "ready" } },
    );
    expect(gradeOf({}, [answer(first)], { ...room, parts: asked })?.points).toBe(10);
  });

  it("gives nobody points where every part is excused", () => {
    expect(gradeOf({ excused: parts }, [answer(first)])).toMatchObject({ asked: 0, points: 0 });
  });

  it("R13 counts the highest revision of the last round that a student answered, late and unreadable ones not", () => {
    const right = { participation: 0, correctness: 1, excused: parts.filter((id) => id !== first) };
    const unreadable = { verdict: "unreadable", bucket: null, score: 0 } as const;
    for (const submissions of [
      [answer(first, wrong), answer(first, { revision: 2 })],
      [answer(first, { revision: 2 }), answer(first, wrong)],
      [answer(first, { ...wrong, revision: 7 }), answer(first, { round: 2 })],
      [answer(first), answer(first, { ...wrong, revision: 2, late: true })],
      [answer(first), answer(first, { ...unreadable, revision: 2 })],
    ]) {
      expect(gradeOf(right, submissions)?.points).toBe(10);
      expect(gradeOf(right, submissions.toReversed())?.points).toBe(10);
    }
  });

  it("R28 goes by what was decided about the bars", () => {
    const marked: Room = { ...room, regrades: new Map([[first, withMark(noRegrade, "8", true)]]) };
    const excused = parts.filter((id) => id !== first);
    expect(
      gradeOf({ participation: 0, correctness: 1, excused }, [answer(first, wrong)], marked)?.points,
    ).toBe(10);
  });

  it("knows nothing of seats that were removed", () => {
    const gatherer = scoreGatherer({ ...room, removed: new Set([ada]) }, content);
    gatherer.add(answer(first));
    expect(gatherer.scores().size).toBe(0);
  });
});
