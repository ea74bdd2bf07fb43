import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roomId } from "@/lib/ids";
import type { Actor } from "./actor";
import { currentPart, regradeOf } from "./room";
import { solutionOf } from "./solution";
import { consoleTally, projectorTally } from "./tally";
import { contentFor, oneTruth, otherTruth } from "./testing/made-deck";
import {
  type Action,
  after,
  contentAt,
  countedOf,
  countsAt,
  type Lecture,
  newLecture,
  seatAt,
} from "./testing/random-lecture";
import { played, randomSteps } from "./testing/random-steps";
import { standing } from "./verdicts";
import { askedSolution, mineOf, projectorView, studentView } from "./view";

/**
 * Secrecy as non-interference: the same lecture over two decks that ask the same and hold different truths, with different
 * marks and names on the bars, must look the same to students and projectors until a part is revealed.
 */
const strangers: readonly Actor[] = [
  { role: "projector" },
  { role: "student", participantId: seatAt(0) },
  { role: "instructor", userId: "owner", roomId: roomId("another room"), as: "owner" },
];
const [one, other] = [newLecture(contentFor(oneTruth)), newLecture(contentFor(otherTruth))];

/** Everything that goes to phones and projectors. */
function messagesOf(lecture: Lecture) {
  const { room, seats } = lecture;
  const content = contentAt(lecture);
  const run = currentPart(room);
  const round = run && run.state.name !== "ready" ? run.state.round : 0;
  return {
    student: studentView(room, content),
    projector: projectorView(room, content),
    tally: projectorTally(room, content, countsAt(lecture)),
    mine: seats.map(({ id }) => {
      const own = (of: number) => run && countedOf(lecture, run.id, of, id);
      return mineOf(room, content, { id, name: id }, { counted: own(round), before: own(round - 1) });
    }),
    solutions: room.parts
      .filter(({ state }) => state.name !== "revealed")
      .flatMap(({ id }) => strangers.map((actor) => askedSolution(room, content, actor, id))),
  };
}

/** The same action by an instructor who thinks otherwise of the bars. */
function otherwise(action: Action): Action {
  if (action.type !== "command") return action;
  const { command } = action;
  if (command.type === "markBar")
    return { type: "command", command: { ...command, correct: command.correct !== true } };
  if (command.type === "nameBar")
    return { type: "command", command: { ...command, name: command.name === null ? "other" : null } };
  return action;
}

/** Two lectures side by side, all that happens in the first happening in the second. */
const sideBySide = (messages: (lecture: Lecture) => unknown, seen: (lecture: Lecture) => void = () => {}) =>
  fc.property(randomSteps, (steps) => {
    const { actions, moments } = played(one, steps);
    let twin = other;
    moments.forEach((lecture, index) => {
      const action = actions[index - 1];
      if (action) twin = after(twin, otherwise(action));
      seen(lecture);
      if (currentPart(lecture.room)?.state.name === "revealed") return;
      expect(JSON.stringify(messages(twin))).toBe(JSON.stringify(messages(lecture)));
    });
  });

test("R18 until the reveal no message to a phone or a projector depends on what is right, nor on marks and names of bars", () => {
  const phases = new Map<string, number>();
  fc.assert(
    sideBySide(messagesOf, ({ room }) => {
      const phase = currentPart(room)?.state.name ?? room.place.name;
      phases.set(phase, (phases.get(phase) ?? 0) + 1);
    }),
    { numRuns: 400 },
  );
  for (const phase of ["open", "closed", "discussing", "distribution", "revealed"])
    expect(phases.get(phase), phase).toBeGreaterThan(50);
});

test("R18 after the reveal they do: the two decks are not the same", () => {
  fc.assert(
    fc.property(randomSteps, (steps) => {
      const { actions, moments } = played(one, steps);
      let twin = other;
      moments.forEach((lecture, index) => {
        const action = actions[index - 1];
        if (action) twin = after(twin, action);
        const run = currentPart(lecture.room);
        // What was improvised holds no truth.
        if (run?.state.name !== "revealed" || !run.id.startsWith("q")) return;
        expect(JSON.stringify(messagesOf(twin))).not.toBe(JSON.stringify(messagesOf(lecture)));
      });
    }),
  );
});

test("R19 before the distribution is shown neither gets the bars", () => {
  fc.assert(
    fc.property(randomSteps, (steps) => {
      for (const lecture of played(one, steps).moments) {
        const state = currentPart(lecture.room)?.state.name;
        if (state === "distribution" || state === "revealed") continue;
        const { tally } = messagesOf(lecture);
        expect({ ...tally, number: 0 }).toMatchObject({ bars: null, rest: null, values: null, rounds: null });
      }
    }),
  );
});

describe("the check is not blind to", () => {
  const leaks: Record<string, (lecture: Lecture) => unknown> = {
    "the console's tally": (lecture) => consoleTally(lecture.room, contentAt(lecture), countsAt(lecture)),
    "the key in a view": (lecture) => {
      const run = currentPart(lecture.room);
      return run && solutionOf(lecture.room, contentAt(lecture), run.id).answer;
    },
    "a verdict that comes too early": (lecture) => {
      const part = currentPart(lecture.room)?.id;
      const content = part && contentAt(lecture).get(part);
      return (
        content &&
        lecture.submissions
          .filter(({ partId }) => partId === part)
          .map((submission) => standing(content.part, regradeOf(lecture.room, part), submission).verdict)
      );
    },
    "bars put together by what is right": (lecture) => {
      const counts = countsAt(lecture);
      const run = currentPart(lecture.room);
      const typed = run && { rounds: counts.rounds, regrade: regradeOf(lecture.room, run.id) };
      return projectorTally(lecture.room, contentAt(lecture), { ...counts, typed });
    },
    "the name of a bar": ({ room }) => [...room.regrades.values()].map(({ names }) => names),
    "bars ordered by what is right": (lecture) => {
      const { bars } = consoleTally(lecture.room, contentAt(lecture), countsAt(lecture));
      return bars?.toSorted((a, b) => Number(b.correct) - Number(a.correct)).map(({ label }) => label);
    },
  };
  test.each(Object.entries(leaks))("%s", (_, planted) => {
    const found = fc.check(
      sideBySide((lecture) => [messagesOf(lecture), planted(lecture)]),
      { numRuns: 200, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  });
});
