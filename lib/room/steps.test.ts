import { expect, test } from "vitest";
import { currentPart, type Room } from "./room";
import { usualSettings } from "./settings";
import { nextStep, previousStep, type StepFacts } from "./steps";
import {
  close,
  discuss,
  distribution,
  end,
  first,
  following,
  lobby,
  open,
  reveal,
  roomAfter,
  second,
  show,
} from "./testing/room-after";

/** Where one key leads, from the lobby to the end. */
function walk(facts: StepFacts, from: Room = lobby): readonly string[] {
  const places: string[] = [];
  let room = from;
  for (let step = nextStep(room, facts); step; step = nextStep(room, facts)) {
    room = following(room, step);
    const state = currentPart(room)?.state;
    const round = state && "round" in state && state.round > 1 ? ` ${state.round}` : "";
    const shown = state?.name === "revealed" && state.step > 0 ? ` step ${state.step}` : "";
    places.push(`${state?.name ?? room.place.name}${round}${shown}`);
  }
  return places;
}

test("R15 one key walks the whole lecture, and every step that it proposes is accepted", () => {
  const part = ["ready", "open", "closed", "distribution", "revealed"];
  expect(walk({ share: null, solutionSteps: 0 })).toEqual([...part, ...part, "ended"]);
  expect(walk({ share: 0.71, solutionSteps: 0 })).toEqual([...part, ...part, "ended"]);
  expect(walk({ share: 0.29, solutionSteps: 0 })).toEqual([...part, ...part, "ended"]);
});

test("R15 between the thresholds it goes by a discussion and a second round, once", () => {
  const [before, again] = [
    ["ready", "open", "closed"],
    ["open 2", "closed 2", "distribution 2", "revealed 2"],
  ];
  const part = [...before, "discussing", ...again];
  for (const share of [0.3, 0.5, 0.7])
    expect(walk({ share, solutionSteps: 0 })).toEqual([...part, ...part, "ended"]);
  const never = following(lobby, {
    type: "changeSettings",
    settings: { ...usualSettings, discussFrom: 50, discussTo: 50 },
  });
  expect(walk({ share: 0.5, solutionSteps: 0 }, never)).not.toContain("discussing");
});

test("R15 after the reveal it walks through the solution", () => {
  expect(walk({ share: null, solutionSteps: 2 }).slice(4, 8)).toEqual([
    ...["revealed", "revealed step 1", "revealed step 2", "ready"],
  ]);
});

test("R16 back takes a step back, or goes to the part before, and nowhere where there is none", () => {
  const onSecond = { type: "showPart", part: second } as const;
  expect(previousStep(roomAfter(onSecond))).toEqual(show);
  const step = { type: "showSolutionStep", part: first, step: 2 } as const;
  expect(previousStep(roomAfter(show, open, close, reveal, step))).toEqual({ ...step, step: 1 });
  expect(previousStep(roomAfter(show, open, close, distribution))?.type).toBe("hideDistribution");
  expect(previousStep(roomAfter(show, open, close, discuss))?.type).toBe("stopDiscussion");
  const nowhere = [
    lobby,
    roomAfter(show),
    roomAfter(onSecond, { type: "openRound", part: second }),
    roomAfter(end),
  ];
  for (const room of nowhere) expect(previousStep(room)).toBeNull();
});
