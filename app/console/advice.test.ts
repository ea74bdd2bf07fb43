import { describe, expect, it } from "vitest";
import { type Html, partId } from "@/lib/ids";
import type { Scene, ShownPart, Tally } from "@/lib/protocol/views";
import { usualSettings } from "@/lib/room/settings";
import { adviceFor as advise } from "./advice";

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
    writing: 0,
    rounds: null,
    flow: null,
    unreadable: 0,
    bars: [],
    rest: null,
    values: null,
    ...change,
  };
}

const closed: Scene = { phase: "closed", part, round: 1 };
const open: Scene = { phase: "open", part, round: 1, timer: null };
const withRight = (right: number | null) =>
  tally({ answered: 10, rounds: [{ round: 1, answered: 10, right }] });
const adviceFor = (scene: Scene, of: Tally | null, settings = usualSettings) => advise(scene, of, settings);

describe("adviceFor", () => {
  it("after the close goes by the share of right answers: below 30 %, 30 to 70 %, above", () => {
    expect(adviceFor(closed, withRight(2)).text).toContain("Explain it once more");
    expect(adviceFor(closed, withRight(3)).text).toContain("neighbours who disagree");
    expect(adviceFor(closed, withRight(7)).text).toContain("neighbours who disagree");
    expect(adviceFor(closed, withRight(8)).text).toContain("Reveal at once");
  });

  it("goes by the thresholds of the room", () => {
    const strict = { ...usualSettings, discussFrom: 50, discussTo: 90 };
    expect(adviceFor(closed, withRight(4), strict).text).toContain("Explain it once more");
    expect(adviceFor(closed, withRight(8), strict).text).toContain("neighbours who disagree");
    const never = { ...usualSettings, discussFrom: 50, discussTo: 50 };
    expect(adviceFor(closed, withRight(5), never).text).toContain("Reveal at once");
  });

  it("advises no third round: then the bars tell more", () => {
    expect(adviceFor({ ...closed, round: 2 }, withRight(5)).text).toContain("Show the distribution");
  });

  it("asks for the right bar where there is no key", () => {
    expect(adviceFor(closed, withRight(null)).text).toContain("Counts as right");
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
