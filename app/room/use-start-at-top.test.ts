import { expect, test } from "vitest";
import { partId } from "@/lib/ids";
import type { Scene, ShownPart } from "@/lib/protocol/views";
import { sheetOf } from "./use-start-at-top";

const part = (id: string): ShownPart => ({
  id: partId(id, "a"),
  ...{ question: 1, questions: 2, part: 1, parts: 1, title: "" },
  ...{ stem: "" as ShownPart["stem"], prompt: "" as ShownPart["prompt"], conventions: [], figure: null },
  answer: { type: "number" },
});
const open: Scene = { phase: "open", part: part("q1"), round: 1, timer: null };

test("nothing scrolls while the same question goes on being asked", () => {
  expect(sheetOf({ phase: "ready", part: part("q1") })).toBe(sheetOf(open));
  const moreTime = { state: "running", endsAt: 5, lengthMs: 5 } as const;
  expect(sheetOf({ ...open, timer: moreTime })).toBe(sheetOf(open));
});

test("another question and the close begin at the top", () => {
  expect(sheetOf({ ...open, part: part("q2") })).not.toBe(sheetOf(open));
  expect(sheetOf({ phase: "closed", part: part("q1"), round: 1 })).not.toBe(sheetOf(open));
});
