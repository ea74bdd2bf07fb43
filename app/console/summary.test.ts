import { expect, test } from "vitest";
import { type Html, partId } from "@/lib/ids";
import type { Scene, ShownPart, Tally } from "@/lib/protocol/views";
import { summaryOf } from "./summary";

const html = (text: string) => text as Html;
const part: ShownPart = {
  ...{ id: partId("q1", "a"), question: 1, questions: 1, part: 1, parts: 1, title: "" },
  ...{ stem: html(""), prompt: html(""), conventions: [], figure: null, answer: { type: "number" } },
};
const tally = (answered: number): Tally => ({
  ...{ number: 1, part: part.id, round: 1, present: 20, answered, offline: 0, writing: 0, unreadable: 0 },
  ...{ rounds: null, flow: null, bars: [], rest: null, values: null },
});
const open: Scene = { phase: "open", part, round: 1, timer: null };

test("says where the room is and how many have answered", () => {
  expect(summaryOf({ phase: "lobby" }, tally(0), null)).toBe("Lobby. 20 are here.");
  const closed: Scene = { phase: "closed", part, round: 1 };
  expect(summaryOf(closed, tally(12), tally(12))).toBe("Answers are closed. 12 of 20 have answered.");
});

test("leaves the counting to the histogram as soon as that has something to say", () => {
  expect(summaryOf(open, tally(0), tally(0))).toBe("Answers are open. 0 of 20 have answered.");
  expect(summaryOf(open, tally(1), tally(1))).toBe(summaryOf(open, tally(9), tally(9)));
});
