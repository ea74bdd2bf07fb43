import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { html, partId } from "@/lib/ids";
import type { Bar, Scene, ShownPart, Tally } from "@/lib/protocol/views";
import { phaseSentence } from "./phase-sentence";
import { ProjectorScene } from "./projector-scene";

const part: ShownPart = {
  ...{ id: partId("q", "a"), question: 3, questions: 10, part: 1, parts: 2, title: "Paths" },
  ...{ stem: html("A network."), prompt: html("How many paths?"), conventions: [], figure: null },
  answer: { type: "number" },
};
const bar = (bucket: string, count: number, correct: boolean): Bar => ({
  ...{
    bucket,
    label: html(bucket),
    count,
    correct,
    before: 4,
    carried: 0,
    name: null,
    marked: null,
    merged: [],
  },
  misconceptions: correct ? [] : [html("one path only")],
});
const tally: Tally = {
  ...{ number: 1, part: part.id, round: 2, present: 20, answered: 12 },
  ...{ offline: null, unreadable: null, writing: null, flow: null, values: null, rest: null },
  bars: [bar("8", 9, true), bar("12", 3, false)],
  rounds: [
    { round: 1, answered: 10, right: 4 },
    { round: 2, answered: 12, right: 9 },
  ],
};
const walk = ["First", "Second", "Third"].map((text, index) => ({
  text: html(text),
  display: html(`product ${index}`),
  light: null,
}));
const solution = { answer: html("8"), rule: [], hasMore: false };
const revealed = { phase: "revealed", part, round: 2, solution, walk, step: 0, stepCount: 3 } as const;
const timer = { state: "running", endsAt: 94_000, lengthMs: 90_000 } as const;

/** What is read on the screen in a scene. */
function shown(scene: Scene): string {
  const view = { seq: 1, code: "KVX7RD", title: "Lecture 13", scene, blank: false };
  return renderToStaticMarkup(
    <ProjectorScene
      view={view}
      tally={tally}
      origin="https://backpoll.example"
      reviewQr="data:,"
      serverNow={() => 10_000}
    />,
  )
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}

describe("which screen is on when", () => {
  test("the door shows address, code and count, and nobody's name", () => {
    expect(shown({ phase: "lobby" })).toBe(
      " Lecture 13 Scan, or go to backpoll.example and enter KVX 7RD 20 students are in ",
    );
  });

  test("an open question shows how many have answered and the clock, and no bar", () => {
    const text = shown({ phase: "open", part, round: 2, timer });
    for (const words of [
      "Round 2",
      "How many paths?",
      "A network.",
      "12 of 20 answered",
      "1:24 left to answer",
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Correct|one path only|right/);
  });

  test("a first round is not numbered, and without a timer there is no clock", () => {
    expect(shown({ phase: "open", part, round: 1, timer: null })).not.toMatch(/Round|left/);
  });

  test("a closed round says so, and a discussion announces the next round", () => {
    expect(shown({ phase: "closed", part, round: 2 })).toContain("Answers closed.");
    const text = shown({ phase: "discussing", part, round: 2, timer });
    expect(text).toContain("Discuss with a neighbour who disagrees.");
    expect(text).toContain("round 3");
    expect(text).toContain("1:24 left to discuss");
  });

  test("the distribution shows both rounds and no truth", () => {
    const text = shown({ phase: "distribution", part, round: 2 });
    expect(text).toContain("Round 1");
    expect(text).not.toMatch(/Correct|one path only|right/);
  });

  test("the reveal shows the right answer, what the others are consistent with, and how it went", () => {
    const text = shown(revealed);
    for (const words of ["✓ Right answer 8", "✓ Correct", "one path only", "75 % right, up from 40 %"])
      expect(text).toContain(words);
  });

  test("a step of the solution shows itself and what the steps before came to", () => {
    const text = shown({ ...revealed, step: 3 });
    expect(text).toContain("Step 3 of 3 Third product 2 So far product 1 product 0");
    expect(text).toContain("✓ Right answer 8");
    expect(text).not.toContain("one path only");
  });

  test("what is not marked right yet is said to be so", () => {
    const text = shown({ ...revealed, solution: { ...solution, answer: null }, walk: [], stepCount: 0 });
    expect(text).toContain("Not marked yet");
  });

  test("the end shows where to review", () => {
    expect(shown({ phase: "ended" })).toContain("backpoll.example/review/KVX7RD");
  });
});

test("each phase is one sentence for whoever does not see the screen, and none but the reveal tells the answer", () => {
  const scenes: readonly Scene[] = [
    { phase: "lobby" },
    { phase: "ready", part },
    { phase: "open", part, round: 1, timer: null },
    { phase: "open", part, round: 2, timer: null },
    { phase: "closed", part, round: 1 },
    { phase: "discussing", part, round: 1, timer: null },
    { phase: "distribution", part, round: 1 },
    revealed,
    { ...revealed, step: 2 },
    { ...revealed, solution: { ...solution, answer: null } },
    { phase: "ended" },
  ];
  const sentences = scenes.map(phaseSentence);
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).not.toContain("8");
  expect(phaseSentence({ ...revealed, step: 2 })).toBe("Solution, step 2 of 3.");
});
