import { describe, expect, it } from "vitest";
import { type Html, partId } from "@/lib/ids";
import type { Scene, ShownPart, Tally } from "@/lib/protocol/views";
import { adviceFor } from "./advice";

const html = (text: string) => text as Html;
const part: ShownPart = {
  id: partId("q1", "a"),
  question: 1,
  questions: 1,
  part: 1,
  parts: 1,
  title: "",
  stem: html(""),
  prompt: html(""),
  conventions: [],
  figure: null,
  answer: { type: "number" },
};

function tally(change: Partial<Tally>): Tally {
  return {
    number: 1,
    part: part.id,
    round: 1,
    present: 20,
    answered: 10,
    offline: 0,
    unreadable: 0,
    bars: [],
    rest: null,
    values: null,
    ...change,
  };
}

const closed: Scene = { phase: "closed", part, round: 1 };
const open: Scene = { phase: "open", part, round: 1 };
const withRight = (count: number) =>
  tally({
    bars: [
      { bucket: "8", label: html("8"), count, before: null, correct: true, misconceptions: [], carried: 0 },
    ],
    answered: 10,
  });

describe("adviceFor", () => {
  it("after the close goes by the share of right answers: below 30 %, 30 to 70 %, above", () => {
    expect(adviceFor(closed, withRight(2)).text).toContain("Explain it once more");
    expect(adviceFor(closed, withRight(3)).text).toContain("neighbours who disagree");
    expect(adviceFor(closed, withRight(7)).text).toContain("neighbours who disagree");
    expect(adviceFor(closed, withRight(8)).text).toContain("Reveal at once");
  });

  it("takes no right bar for nobody being right", () => {
    expect(adviceFor(closed, tally({})).title).toBe("0 % are right");
  });

  it("does not judge a question that nobody answered", () => {
    expect(adviceFor(closed, tally({ answered: 0 })).title).toBe("Nobody has answered");
    expect(adviceFor(closed, null).title).toBe("Nobody has answered");
  });

  it("while answers are open says when all are in, and when many cannot be read", () => {
    expect(adviceFor(open, tally({ answered: 20 })).text).toBe("Close the answers.");
    expect(adviceFor(open, tally({ unreadable: 3 })).title).toBe("3 answers cannot be read");
    expect(adviceFor(open, tally({ unreadable: 2 })).title).toBe("Answers are coming in");
    expect(adviceFor(open, tally({ present: 0, answered: 0 })).title).toBe("Answers are coming in");
  });
});
