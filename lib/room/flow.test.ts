import { describe, expect, test } from "vitest";
import { numberPart, predictions } from "@/lib/grading/testing/parts";
import { html, type ParticipantId, partId, participantId } from "@/lib/ids";
import type { PartContent, RoomContent } from "./content";
import { foldCounts } from "./counts";
import { evolve } from "./evolve";
import type { Room } from "./room";
import type { CountedAnswer } from "./rounds";
import { consoleTally, projectorTally, shareRight } from "./tally";
import {
  close,
  discuss,
  distribution,
  first,
  following,
  open,
  reveal,
  roomAfter,
  show,
} from "./testing/room-after";

/** 8 is right, 12 forgets a path. */
const part = numberPart("8", { misconceptions: predictions(["P1", "12"]) });
const content: RoomContent = new Map<typeof first, PartContent>([
  [
    first,
    { part, question: 1, title: "", name: html(""), variants: [] } as Partial<PartContent> as PartContent,
  ],
  [
    partId("q1", "b"),
    { part, question: 1, title: "", name: html(""), variants: [] } as Partial<PartContent> as PartContent,
  ],
]);

/** Answers of students 1, 2, 3 …; null where one gave none. */
const round = (...buckets: readonly (string | null)[]): readonly CountedAnswer[] =>
  buckets.flatMap((bucket, index) =>
    bucket === null ? [] : [{ participantId: participantId(`${index + 1}`), bucket, carried: false }],
  );
const rounds = [round("8", "12", "12", "7", "8", "12"), round("8", "8", "12", "8", "12", null)];

/** What was typeset. */
const texOf = (label: string) => /x-tex">([^<]*)</.exec(label)?.[1];

const second = roomAfter(show, open, close, discuss, open, close);
const tallies = (room: Room, answers = rounds) => {
  const connected = new Set<ParticipantId>();
  const counts = foldCounts(room, {
    number: 1,
    rounds: answers,
    typed: answers,
    connected,
    writing: 0,
    seats: 6,
    unreadable: 0,
  });
  const share = shareRight(room, content, counts);
  return {
    console: consoleTally(room, content, counts),
    projector: projectorTally(room, content, counts),
    share,
  };
};

describe("R34 after a second round", () => {
  test("the console tells who moved to right and away from it, and which misconception lost", () => {
    const { flow } = tallies(second).console;
    expect(flow).toMatchObject({ stayedRight: 1, toRight: 2, toWrong: 1, stayedWrong: 1 });
    expect(flow?.moves.map(({ from, to, count }) => [texOf(from), texOf(to), count])).toEqual([
      ["12", "8", 1],
      ["7", "8", 1],
      ["8", "12", 1],
    ]);
    expect(flow?.misconceptions).toEqual([{ label: "label of P1", before: 3, now: 2 }]);
  });

  test("every bar says how many gave that answer in the round before", () => {
    const shown = following(second, distribution);
    const bars = tallies(shown).projector.bars?.map(({ bucket, count, before }) => [bucket, count, before]);
    expect(bars).toEqual([
      ["8", 3, 2],
      ["12", 2, 3],
    ]);
    const firstRound = tallies(roomAfter(show, open, close, distribution), rounds.slice(0, 1)).projector;
    expect(firstRound.bars?.every(({ before }) => before === null)).toBe(true);
  });

  test("no projector gets the share of the right before the reveal, nor the flow ever", () => {
    const shown = following(second, distribution);
    expect(tallies(second).projector).toMatchObject({ bars: null, rounds: null, flow: null });
    expect(tallies(shown).projector.rounds?.map(({ right }) => right)).toEqual([null, null]);
    const revealed = tallies(following(shown, reveal)).projector;
    expect(revealed.rounds).toEqual([
      { round: 1, answered: 6, right: 2 },
      { round: 2, answered: 5, right: 3 },
    ]);
    expect(revealed.flow).toBeNull();
  });
});

test("R33 a seat that is removed counts in no round and in no move", () => {
  const room = following(second, { type: "removeParticipants", participants: [participantId("2")] });
  const { console, share } = tallies(room);
  expect(console.rounds).toEqual([
    { round: 1, answered: 5, right: 2 },
    { round: 2, answered: 4, right: 2 },
  ]);
  expect(console.flow).toMatchObject({ toRight: 1 });
  expect(share).toBe(0.5);
});

test("R28 a merged bar counts as one, in both rounds, and right if the instructor marks it", () => {
  const merged = following(second, { type: "mergeBars", part: first, bucket: "7", into: "12" });
  const { bars } = tallies(merged).console;
  expect(bars?.map((bar) => [bar.bucket, bar.count, bar.before, bar.merged.map(texOf)])).toEqual([
    ["8", 3, 2, []],
    ["12", 2, 4, ["7"]],
  ]);
  const marked = following(merged, { type: "markBar", part: first, bucket: "12", correct: true });
  expect(tallies(marked)).toMatchObject({ share: 1, console: { rounds: [{ right: 6 }, { right: 5 }] } });
  const undone = evolve(marked, { type: "barMarked", part: first, bucket: "12", correct: null });
  expect(tallies(undone).console).toEqual(tallies(merged).console);
});
