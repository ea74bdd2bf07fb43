import fc from "fast-check";
import type { AnswerInput } from "@/lib/grading/answer";
import { type PartId, partId } from "@/lib/ids";
import type { AnswerShape } from "@/lib/problems/question";
import type { Command } from "../command";
import { contentOf } from "../content";
import { currentPart } from "../room";
import { nextStep, previousStep } from "../steps";
import { shareRight } from "../tally";
import { buckets, numbers } from "./made-deck";
import { type Action, after, contentAt, countsAt, type Lecture, seatAt, start } from "./random-lecture";

/** Something that is about to happen; what exactly depends on where the lecture stands. */
type Step =
  | { readonly type: "next" | "previous" }
  /** With `onShow` about the part on show, else about any. */
  | { readonly type: "command"; readonly command: Command; readonly onShow: boolean }
  | {
      readonly type: "answer";
      readonly seat: number;
      readonly choice: number;
      readonly revision: number;
      /** Mostly 0, the round on show. */
      readonly rounds: number;
      readonly elsewhere: PartId | null;
    }
  /** Many at once, as it is when answers open: the first seat gives the first choice. */
  | { readonly type: "class"; readonly choices: readonly number[] }
  | { readonly type: "action"; readonly action: Action };

const ids = ["6f1c6f0e-3a58-4b6c-9d55-0d6f5a1f7a01", "6f1c6f0e-3a58-4b6c-9d55-0d6f5a1f7a02"];
const part = fc.constantFrom(
  partId("q1", "a"),
  partId("q1", "b"),
  partId("q2", "a"),
  partId("q2", "b"),
  ...ids.map((id) => partId(id, "1")),
  partId("nowhere", "a"),
);
const bucket = fc.constantFrom(...buckets);
/** Some of them come later, or never. */
const seat = fc.nat(15).map(seatAt);
/** Who is there from the beginning: nobody is removed before they have come. */
const early = fc.nat(11).map(seatAt);
/** Often the one mistake that a later part goes on from. */
const choice = fc.oneof(
  { weight: 4, arbitrary: fc.nat(numbers.length + 1) },
  { weight: 1, arbitrary: fc.constant(numbers.indexOf("5")) },
);
const seconds = fc.constantFrom(null, 5, 30);
const percent = fc.integer({ min: 0, max: 100 });

/** Every command there is. The compiler notices one that is missing. */
const commands: {
  readonly [Type in Command["type"]]: fc.Arbitrary<Omit<Extract<Command, { type: Type }>, "type">>;
} = {
  showPart: fc.record({ part }),
  openRound: fc.record({ part }),
  closeRound: fc.record({ part }),
  startDiscussion: fc.record({ part }),
  stopDiscussion: fc.record({ part }),
  showDistribution: fc.record({ part }),
  hideDistribution: fc.record({ part }),
  revealPart: fc.record({ part }),
  showSolutionStep: fc.record({ part, step: fc.nat(3) }),
  adjustTimer: fc.record({ part, byMs: fc.integer({ min: -40_000, max: 40_000 }) }),
  pauseTimer: fc.record({ part }),
  resumeTimer: fc.record({ part }),
  mergeBars: fc.record({ part, bucket, into: bucket }),
  splitBar: fc.record({ part, bucket }),
  markBar: fc.record({ part, bucket, correct: fc.constantFrom(true, false, null) }),
  nameBar: fc.record({ part, bucket, name: fc.constantFrom("forgot it", "lovely", null) }),
  undoRegrade: fc.record({ part }),
  improvise: fc.record({
    id: fc.constantFrom(...ids),
    params: fc.constantFrom(
      { answer: { type: "number" as const } },
      { answer: { type: "trueFalse" as const } },
    ),
  }),
  changeSettings: fc.record({
    settings: fc.record({
      ...{ discussFrom: percent, discussTo: percent, answerSeconds: seconds, discussionSeconds: seconds },
      admission: fc.constant({ type: "named" as const }),
    }),
  }),
  lockRoom: fc.record({ locked: fc.boolean() }),
  blankScreen: fc.record({ blank: fc.boolean() }),
  removeParticipants: fc.record({ participants: fc.array(early, { minLength: 1, maxLength: 2 }) }),
  removeWave: fc.record({
    from: fc.constant(start + 1),
    to: fc.integer({ min: start, max: start + 20_000 }),
  }),
  restoreParticipants: fc.record({ participants: fc.array(early, { minLength: 1, maxLength: 4 }) }),
  setExtraTime: fc.record({ participant: early, factor: fc.constantFrom(1, 1.5, 2) }),
  endRoom: fc.constant({}),
};

const rare: ReadonlySet<string> = new Set(["endRoom", "improvise", "removeWave"]);
const command: fc.Arbitrary<Command> = fc.oneof(
  ...Object.entries(commands).map(([type, fields]) => ({
    weight: rare.has(type) ? 1 : 4,
    arbitrary: fields.map((rest) => ({ type, ...rest }) as Command),
  })),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Step>({ type: "next" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: "previous" }) },
  {
    weight: 7,
    arbitrary: fc.record({
      type: fc.constant("command" as const),
      command,
      onShow: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("class" as const),
      choices: fc.oneof(
        fc.array(choice, { minLength: 2, maxLength: 14, size: "max" }),
        // Everybody something else: more classes than bars.
        fc.shuffledSubarray([...numbers.keys()]),
      ),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("answer" as const),
      seat: fc.nat(15),
      choice,
      revision: fc.integer({ min: 1, max: 3 }),
      rounds: fc.constantFrom(0, 0, 0, 0, 1, -1),
      elsewhere: fc.option(part, { freq: 8 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("action" as const),
      action: fc.oneof<fc.Arbitrary<Action>[]>(
        fc.constant({ type: "join" }),
        fc.constant({ type: "lapse" }),
        fc.record({ type: fc.constantFrom("connect" as const, "disconnect" as const), seat }),
        fc.record({
          type: fc.constant("wait" as const),
          ms: fc.oneof(fc.integer({ min: 0, max: 8_000 }), fc.integer({ min: -60_000, max: 600_000 })),
        }),
      ),
    }),
  },
);

/** What may happen in a lecture, in its order. */
export const randomSteps: fc.Arbitrary<readonly Step[]> = fc.array(step, { maxLength: 80, size: "max" });

/** What a step comes to where the lecture stands. */
function actionsFor(step: Step, lecture: Lecture): readonly Action[] {
  const { room } = lecture;
  const run = currentPart(room);
  switch (step.type) {
    case "next": {
      const share = shareRight(room, contentAt(lecture), countsAt(lecture));
      return asActions(nextStep(room, { share, solutionSteps: 1 }));
    }
    case "previous":
      return asActions(previousStep(room));
    case "command": {
      const { command } = step;
      return asActions(step.onShow && run && "part" in command ? { ...command, part: run.id } : command);
    }
    case "answer":
      return submitted(lecture, step);
    case "class":
      return step.choices.flatMap((choice, seat) =>
        submitted(lecture, { seat, choice, revision: 1, rounds: 0, elsewhere: null }),
      );
    case "action":
      return [step.action];
  }
}

function submitted(
  lecture: Lecture,
  { elsewhere, rounds, seat, revision, choice }: Omit<Extract<Step, { type: "answer" }>, "type">,
): readonly Action[] {
  const run = currentPart(lecture.room);
  const part = elsewhere ?? run?.id;
  const content = part && contentAt(lecture).get(part);
  if (!content) return [];
  const shown = run && run.state.name !== "ready" ? run.state.round : 1;
  const answer = answerTo(content.part.answer, choice);
  return [{ type: "submit", seat: seatAt(seat), part, round: Math.max(1, shown + rounds), revision, answer }];
}

function asActions(command: Command | null): readonly Action[] {
  return command ? [{ type: "command", command }] : [];
}

function answerTo(shape: AnswerShape, choice: number): AnswerInput {
  if (shape.type === "trueFalse") {
    const value = choice % 2 === 0;
    const reason = shape.reasons?.[value ? "true" : "false"][choice % 3]?.id;
    return reason === undefined ? { type: "trueFalse", value } : { type: "trueFalse", value, reason };
  }
  if (shape.type === "choice")
    return { type: "choice", option: shape.options[choice % shape.options.length]?.id ?? "" };
  return { type: "number", text: numbers[choice] ?? "what?" };
}

/** The actions of a lecture, and the lecture after each, the beginning first. */
export function played(beginning: Lecture, steps: readonly Step[]) {
  const moments = [beginning];
  const actions: Action[] = [];
  let now = beginning;
  for (const step of steps) {
    for (const action of actionsFor(step, now)) {
      now = after(now, action);
      actions.push(action);
      moments.push(now);
    }
  }
  return { actions, moments };
}

/** The part on show with what it asks. */
export function partOnShow(lecture: Lecture) {
  const run = currentPart(lecture.room);
  return run && { ...run, part: contentOf(contentAt(lecture), run.id).part };
}
