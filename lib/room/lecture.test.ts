import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Tally } from "@/lib/protocol/views";
import { lapsedEvents } from "./admission";
import type { Command } from "./command";
import { decide } from "./decide";
import { replay } from "./evolve";
import { markOf, mergedInto } from "./regrade";
import { currentPart, type Room, regradeOf } from "./room";
import { nextStep, previousStep } from "./steps";
import { consoleTally, projectorTally } from "./tally";
import { contentFor, oneTruth } from "./testing/made-deck";
import { after, contentAt, countedOf, countsAt, type Lecture, newLecture } from "./testing/random-lecture";
import { partOnShow, played, randomSteps } from "./testing/random-steps";
import { owner } from "./testing/room-after";
import { standing } from "./verdicts";

const lobby = newLecture(contentFor(oneTruth));
const runs = { numRuns: 150 };

/** Checks something at every moment of random lectures. A failure prints its seed and the shortest lecture found. */
function always(check: (lecture: Lecture, moment: number) => void): void {
  fc.assert(
    fc.property(randomSteps, (steps) => played(lobby, steps).moments.forEach(check)),
    runs,
  );
}

const console = (lecture: Lecture): Tally =>
  consoleTally(lecture.room, contentAt(lecture), countsAt(lecture));
const accepts = (room: Room, command: Command, now: number) => decide(room, owner, command, now).ok;
const command = (lecture: Lecture, ...all: readonly Command[]) =>
  all.reduce((now, one) => {
    expect(accepts(now.room, one, now.now), one.type).toBe(true);
    return after(now, { type: "command", command: one });
  }, lecture);

describe("whatever happens in a lecture", () => {
  test("the lectures of these tests come to every phase, to second rounds, full bars, lapses and removals", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(randomSteps, (steps) => {
        for (const lecture of played(lobby, steps).moments) {
          const { state } = currentPart(lecture.room) ?? {};
          seen.add(state?.name ?? lecture.room.place.name);
          if (state && state.name !== "ready" && state.round > 1 && console(lecture).answered > 1)
            seen.add("answers in a second round");
          if (console(lecture).rest) seen.add("more classes than bars");
          if (console(lecture).bars?.some(({ merged }) => merged.length > 0)) seen.add("merged bars");
          if (lapsedEvents(lecture.room, lecture.now).length > 0) seen.add("lapsed");
          if (lecture.submissions.some(({ carried, late }) => carried && !late)) seen.add("carried");
          if (lecture.submissions.some(({ participantId: id }) => lecture.room.removed.has(id)))
            seen.add("answers of who was removed");
        }
      }),
      { numRuns: 200, seed: 1 },
    );
    expect([...seen].sort()).toEqual(
      [
        ...["lobby", "ended", "ready", "open", "closed", "discussing", "distribution", "revealed"],
        ...["answers in a second round", "more classes than bars", "merged bars", "lapsed", "carried"],
        "answers of who was removed",
      ].sort(),
    );
  });

  test("R17 the stored events, read back, are the room, and its seq counts them", () => {
    always(({ events, room }) => {
      expect(room.seq).toBe(events.length);
      expect(replay(JSON.parse(JSON.stringify(events)))).toEqual(room);
    });
  });

  test("R13 R20 R33 the bars and their rest are everybody who answered and is still there, and no more than are present", () => {
    always((lecture) => {
      const { room, seats } = lecture;
      const run = currentPart(room);
      const round = run && run.state.name !== "ready" ? run.state.round : 0;
      const here = seats.filter(({ id }) => !room.removed.has(id));
      const answers = here.filter(({ id }) => run && countedOf(lecture, run.id, round, id));
      const counts = countsAt(lecture);
      for (const tally of [console(lecture), projectorTally(room, contentAt(lecture), counts)]) {
        expect(tally.answered).toBe(answers.length);
        expect(tally.answered).toBeLessThanOrEqual(tally.present);
        expect(tally.present).toBeLessThanOrEqual(here.length);
        if (tally.bars) expect(sumOf(tally)).toBe(answers.length);
        if (tally.rounds) expect(tally.rounds.at(-1)?.answered ?? 0).toBe(answers.length);
        for (const { right, answered } of tally.rounds ?? [])
          expect(right ?? 0).toBeLessThanOrEqual(answered);
      }
    });
  });

  test("R15 the next step is always accepted, until the end", () => {
    fc.assert(
      fc.property(randomSteps, share(), fc.nat(3), (steps, share, solutionSteps) => {
        for (const { room, now } of played(lobby, steps).moments) {
          const next = nextStep(room, { share, solutionSteps });
          expect(next === null).toBe(room.place.name === "ended");
          if (next) expect(accepts(room, next, now), next.type).toBe(true);
        }
      }),
      runs,
    );
  });

  test("R15 walking on by the next step alone ends the room, from wherever it is", () => {
    fc.assert(
      fc.property(randomSteps, fc.infiniteStream(share()), fc.nat(3), (steps, shares, solutionSteps) => {
        let lecture = played(lobby, steps).moments.at(-1) ?? lobby;
        const most = lecture.room.parts.length * (8 + solutionSteps) + 1;
        for (let step = 0; step < most && lecture.room.place.name !== "ended"; step += 1) {
          const next = nextStep(lecture.room, { share: shares.next().value ?? null, solutionSteps });
          if (next) lecture = after(command(lecture, next), { type: "wait", ms: 1_000 });
        }
        expect(lecture.room.place.name).toBe("ended");
      }),
      runs,
    );
  });

  test("R16 the step back is always accepted where there is one", () => {
    always(({ room, now }) => {
      const previous = previousStep(room);
      if (previous) expect(accepts(room, previous, now), previous.type).toBe(true);
    });
  });
});

describe("what is decided about bars can be taken back", () => {
  test("R28 drawing one bar into another and splitting it, or undoing, shows the same bars as before", () => {
    let compared = 0;
    always((lecture, moment) => {
      const run = partOnShow(lecture);
      const { bars } = console(lecture);
      if (!run || !bars || bars.length < 2) return;
      const into = bars[moment % bars.length];
      const drawn = bars[(moment + 1) % bars.length];
      if (!into || !drawn) return;
      const merged = command(lecture, {
        ...{ type: "mergeBars", part: run.id },
        ...{ bucket: drawn.bucket, into: into.bucket },
      });
      expect(sumOf(console(merged))).toBe(sumOf(console(lecture)));
      expect(console(merged).bars?.find(({ bucket }) => bucket === into.bucket)?.count).toBe(
        into.count + drawn.count,
      );
      expect(shown(command(merged, { type: "undoRegrade", part: run.id }))).toEqual(shown(lecture));
      // A bar that holds others goes with them, and comes back without them.
      if (mergedInto(regradeOf(lecture.room, run.id), drawn.bucket).length > 0) return;
      compared += 1;
      const split = command(merged, { type: "splitBar", part: run.id, bucket: drawn.bucket });
      expect(shown(split)).toEqual(shown(lecture));
    });
    expect(compared).toBeGreaterThan(50);
  });

  test("R28 a mark that is taken away leaves every verdict as it was", () => {
    let changed = 0;
    always((lecture, moment) => {
      const run = partOnShow(lecture);
      const { bars } = console(lecture);
      const bar = bars?.[moment % Math.max(1, bars.length)];
      if (!run || !bar || markOf(regradeOf(lecture.room, run.id), bar.bucket) !== null) return;
      const mark = { type: "markBar", part: run.id, bucket: bar.bucket } as const;
      const marked = command(lecture, { ...mark, correct: moment % 2 === 0 });
      const unmarked = command(marked, { ...mark, correct: null });
      expect(verdicts(unmarked)).toEqual(verdicts(lecture));
      expect(shown(unmarked)).toEqual(shown(lecture));
      if (JSON.stringify(verdicts(marked)) !== JSON.stringify(verdicts(lecture))) changed += 1;
    });
    expect(changed).toBeGreaterThan(50);
  });

  function verdicts(lecture: Lecture) {
    const run = partOnShow(lecture);
    const regrade = run && regradeOf(lecture.room, run.id);
    return lecture.submissions
      .filter(({ partId }) => partId === run?.id)
      .map((submission) => run && regrade && standing(run.part, regrade, submission));
  }
});

const share = () => fc.option(fc.double({ min: 0, max: 1, noNaN: true }));

function sumOf({ bars, rest }: Tally): number {
  return (bars ?? []).reduce((sum, { count }) => sum + count, rest?.answers ?? 0);
}

/** What a console shows, without what counts messages. */
function shown(lecture: Lecture) {
  const { number: _, ...tally } = console(lecture);
  return tally;
}
