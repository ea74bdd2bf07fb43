import { describe, expect, it } from "vitest";
import { numberPart, predictions } from "@/lib/grading/testing/parts";
import { partId } from "@/lib/ids";
import { itemStatistics } from "./item-statistics";
import { type ClassTable, classOf } from "./testing/class-of";

const one = numberPart("1");
const statisticsOf = (table: ClassTable) => itemStatistics(classOf(table));
/** One part, one student per cell. */
const itemOf = (cells: readonly string[], further: Partial<ClassTable> = {}) => {
  const answers = Object.fromEntries(cells.map((cell, index) => [`s${index}`, [cell]]));
  return statisticsOf({ parts: { "q1/a": one }, answers, ...further })[0];
};

describe("difficulty and discrimination", () => {
  const parts = { "q1/a": one, "q1/b": one, "q1/c": one };
  const five = {
    Ada: ["1", "1", "1"],
    Ben: ["1", "1", "0"],
    Cyd: ["1", "0", "1"],
    Dan: ["0", "1", "0"],
    Eve: ["0", "0", "0"],
  };

  it("difficulty is the share right in the first round", () => {
    // a: 3 of 5; b: 3 of 5; c: 2 of 5.
    expect(statisticsOf({ parts, answers: five }).map(({ difficulty }) => difficulty)).toEqual([
      0.6, 0.6, 0.4,
    ]);
    expect(itemOf(["1", "0", "0", "0 | 1"])?.difficulty).toBe(0.25);
  });

  it("discrimination compares the rest scores of who was right and who was wrong", () => {
    // Rests (b and c): Ada 1, Ben 1/2, Cyd 1/2; Dan 1/2, Eve 0. M₁ = 2/3, M₀ = 1/4, difference 5/12.
    // Their mean is 1/2, the squares 1/4, 0, 0, 0, 1/4: s_n = √(1/10). p·q = 3/5 · 2/5 = 6/25.
    // r = 5/12 · √(6/25 · 10) = 5/12 · √2.4 = 0.6455. (With n − 1 it were 0.577, with a itself in the score 0.881.)
    expect(statisticsOf({ parts, answers: five })[0]?.discrimination).toBeCloseTo(
      (5 / 12) * Math.sqrt(2.4),
      12,
    );
  });

  it("discrimination takes the rest from what each student answered, and leaves out who answered nothing else", () => {
    // Dan did not answer c: his rest is 1 of 1. Fay answered a alone. Rests: 1, 1/2, 1/2; 1, 0. M₁ = 2/3, M₀ = 1/2.
    // Mean 3/5; squares 4/25, 1/100, 1/100, 4/25, 9/25: sum 7/10, s_n² = 7/50.
    // r = 1/6 · √(6/25 · 50/7) = 1/6 · √(12/7).
    const answers = { ...five, Dan: ["0", "1", ""], Fay: ["1", "", ""] };
    expect(statisticsOf({ parts, answers })[0]?.discrimination).toBeCloseTo(Math.sqrt(12 / 7) / 6, 12);
  });

  it("later rounds change neither", () => {
    const later = { ...five, Eve: ["0 | 1", "0 | 1", "0 | 1"], Ada: ["1 | 0", "1 | 0", "1"] };
    const [item] = statisticsOf({ parts, answers: later });
    expect(item?.difficulty).toBe(0.6);
    expect(item?.discrimination).toBeCloseTo((5 / 12) * Math.sqrt(2.4), 12);
  });

  it("discrimination is null with fewer than five students, or where nothing varies", () => {
    const { Eve: _, ...four } = five;
    expect(statisticsOf({ parts, answers: four })[0]?.discrimination).toBeNull();
    const allRight = Object.fromEntries(Object.entries(five).map(([name, [, b, c]]) => [name, ["1", b, c]]));
    expect(statisticsOf({ parts, answers: allRight as typeof five })[0]?.discrimination).toBeNull();
    const sameRest = Object.fromEntries(Object.entries(five).map(([name, [a]]) => [name, [a, "1", "0"]]));
    expect(statisticsOf({ parts, answers: sameRest as typeof five })[0]?.discrimination).toBeNull();
  });

  it("a part that nobody marked counts neither for itself nor in a rest score", () => {
    const free = numberPart("1", { key: { type: "unmarked" } });
    const [unmarked, item] = statisticsOf({
      parts: { "q2/1": free, ...parts },
      answers: Object.fromEntries(
        Object.entries(five).map(([name, cells]) => [name, [name === "Ada" ? "" : "7", ...cells]]),
      ),
    });
    expect(unmarked).toMatchObject({ difficulty: null, discrimination: null, gain: null });
    expect(unmarked?.rounds[0]).toMatchObject({ answered: 4, right: null });
    expect(item?.discrimination).toBeCloseTo((5 / 12) * Math.sqrt(2.4), 12);
  });

  it("what the instructor marked right is right, and removed seats are in no number", () => {
    const cells = ["1", "2", "2", "3"];
    expect(itemOf(cells, { regrades: { "q1/a": { marks: { "2": true } } } })?.difficulty).toBe(0.75);
    expect(itemOf(cells, { removed: ["s3"] })?.difficulty).toBeCloseTo(1 / 3, 12);
  });
});

describe("normalised gain", () => {
  it("is what was gained of what could be gained", () => {
    // Before 2 of 5, then 4 of 5: (0.8 − 0.4)/(1 − 0.4) = 2/3.
    expect(itemOf(["1 | 1", "1 | 1", "0 | 1", "0 | 1", "0 | 0"])?.gain).toBeCloseTo(2 / 3, 12);
    // Before 2 of 4, then 1 of 4: −0.25/0.5.
    expect(itemOf(["1 | 1", "1 | 0", "0 | 0", "0 | 0"])?.gain).toBe(-0.5);
  });

  it("goes from the first to the last round, each by all who answered it", () => {
    // Before 1 of 4, at last 2 of 3: (2/3 − 1/4)/(3/4) = 5/9.
    expect(itemOf(["1 | 0 | 1", "0 | 0 | 1", "0 | 0 | 0", "0"])?.gain).toBeCloseTo(5 / 9, 12);
  });

  it("is null with one round, with nothing to gain, and where nobody answered the last round", () => {
    expect(itemOf(["1", "0"])?.gain).toBeNull();
    expect(itemOf(["1 | 1", "1 | 0"])?.gain).toBeNull();
    expect(itemOf(["1 | ?", "0 | ?"])?.gain).toBeNull();
  });
});

describe("rounds", () => {
  it("times are quartiles of the answers that count, with straight lines between them", () => {
    // 10, 20, 30, 40 s: the places are 1 + 3/4, 1 + 6/4, 1 + 9/4. Ada's first try is none.
    const item = itemOf(["0@5 > 1@40", "1@10", "0@30", "1@20"]);
    expect(item?.rounds[0]?.times).toEqual({ lowerQuartile: 17_500, median: 25_000, upperQuartile: 32_500 });
    expect(itemOf(["1@12.5"])?.rounds[0]?.times?.median).toBe(12_500);
    expect(itemOf(["?", "1!"])?.rounds[0]?.times).toBeNull();
  });

  it("tells who tried, who could not be read and who answered", () => {
    // Tried: all but the late one and the absent one. Unreadable: the first, the second and the fourth.
    const item = itemOf(["? > 1", "? > ?", "1", "0 > ?", "1!", ""]);
    expect(item?.rounds).toMatchObject([{ round: 1, tried: 4, unreadable: 3, answered: 3, right: 2 }]);
  });

  it("every round is told, also one that nobody answered, but no part that was not asked", () => {
    const items = statisticsOf({
      ...{ parts: { "q1/a": one, "q1/b": one, "q1/c": one }, ready: ["q1/b"] },
      answers: { Ada: ["1 | ?", "", ""] },
    });
    expect(items.map(({ part }) => part)).toEqual([partId("q1", "a"), partId("q1", "c")]);
    expect(items.map(({ rounds }) => rounds.map(({ answered }) => answered))).toEqual([[1, 0], [0]]);
  });
});

describe("misconceptions", () => {
  const part = numberPart("1", {
    misconceptions: predictions(["T", "5"], ["P1", "7"], ["T", "9"], ["SG", "9"]),
    pairs: () => predictions(["T+P1", "8"]),
  });
  const trends = (cells: readonly string[], further: Partial<ClassTable> = {}) =>
    itemOf(cells, { parts: { "q1/a": part }, ...further })?.misconceptions.map(
      ({ code, counts }) => `${code} ${counts}`,
    );

  it("are counted round by round, largest first, an answer with each that it is consistent with", () => {
    // T: two 5 and a 9, then a 9. P1: one 7, then two. SG: with each 9. The 8 is a pair, the 3 is nothing.
    const cells = ["5 | 1", "5 | 7", "9 | 9", "7 | 7", "8 | 3"];
    expect(trends(cells)).toEqual(["T 3,1", "P1 1,2", "SG 1,1"]);
  });

  it("have their label", () => {
    expect(itemOf(["5"], { parts: { "q1/a": part } })?.misconceptions).toEqual([
      { code: "T", label: "label of T", counts: [1] },
    ]);
  });

  it("R28 follow what was decided about the bars", () => {
    expect(trends(["5", "7"], { regrades: { "q1/a": { marks: { "5": true } } } })).toEqual(["P1 1"]);
    expect(trends(["5", "7"], { regrades: { "q1/a": { merged: { "7": "5" } } } })).toEqual(["T 2"]);
  });

  it("R22 are not seen in an answer that is rightly carried on", () => {
    expect(trends(["5~", "5"])).toEqual(["T 1"]);
  });
});
