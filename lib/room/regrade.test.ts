import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberPart } from "@/lib/grading/testing/parts";
import { barOf, markOf, nameOf, noRegrade, withMark, withMerged, withName, withSplit } from "./regrade";
import { standing } from "./verdicts";

const stored = (bucket: string | null, score: number) =>
  ({
    verdict: bucket === null ? "unreadable" : score === 1 ? "correct" : score === 0 ? "incorrect" : "partial",
    ...{ bucket, score },
  }) as const;
/** 8 is right. */
const part = numberPart("8");
const verdict = (regrade: typeof noRegrade, bucket: string | null, score = 0) =>
  standing(part, regrade, stored(bucket, score)).verdict;

describe("R28 bars", () => {
  test("drawn into one another are one bar, also when that one is drawn on", () => {
    const once = withMerged(noRegrade, "7", "8");
    const twice = withMerged(once, "8", "9");
    expect(["7", "8", "9"].map((bucket) => barOf(twice, bucket))).toEqual(["9", "9", "9"]);
    expect(withMerged(twice, "9", "7")).toBe(twice);
  });

  test("split of a part of a bar frees that part, of the bar everything in it", () => {
    const merged = withMerged(withMerged(noRegrade, "6", "8"), "7", "8");
    expect(["6", "7"].map((bucket) => barOf(withSplit(merged, "6"), bucket))).toEqual(["6", "8"]);
    expect(withSplit(merged, "8")).toEqual(noRegrade);
  });

  test("keep mark and name of the bar they were drawn into", () => {
    const marked = withName(withMark(noRegrade, "9", true), "9", "lost a sign");
    const merged = withMerged(marked, "7", "9");
    expect([markOf(merged, "7"), nameOf(merged, "7")]).toEqual([true, "lost a sign"]);
    expect([markOf(withSplit(merged, "7"), "7"), nameOf(withSplit(merged, "7"), "7")]).toEqual([null, null]);
  });

  test("may be called anything that a student can type", () => {
    for (const bucket of ["__proto__", "constructor", "toString", ""]) {
      expect(markOf(noRegrade, bucket)).toBeNull();
      expect(barOf(JSON.parse(JSON.stringify(withMerged(noRegrade, bucket, "8"))), bucket)).toBe("8");
      expect(markOf(JSON.parse(JSON.stringify(withMark(noRegrade, bucket, false))), bucket)).toBe(false);
    }
  });

  test("split again are as if they had never been merged", () => {
    const bucket = fc.constantFrom("a", "b", "c", "d");
    fc.assert(
      fc.property(fc.array(fc.tuple(bucket, bucket)), (merges) => {
        const merged = merges.reduce((regrade, [one, into]) => withMerged(regrade, one, into), noRegrade);
        for (const bar of Object.values(merged.merged)) expect(barOf(merged, bar)).toBe(bar);
        const split = ["a", "b", "c", "d"].reduce(withSplit, merged);
        expect(split).toEqual(noRegrade);
      }),
    );
  });
});

describe("R28 verdicts", () => {
  test("follow the key where nothing was decided", () => {
    expect([verdict(noRegrade, "8", 1), verdict(noRegrade, "7"), verdict(noRegrade, null)]).toEqual([
      ...["correct", "incorrect", "unreadable"],
    ]);
  });

  test("follow a mark, both ways, and go back without it", () => {
    const marked = withMark(withMark(noRegrade, "7", true), "8", false);
    expect([verdict(marked, "7"), verdict(marked, "8", 1)]).toEqual(["correct", "incorrect"]);
    const back = withMark(withMark(marked, "7", null), "8", null);
    expect([verdict(back, "7"), verdict(back, "8", 1)]).toEqual(["incorrect", "correct"]);
  });

  test("of a merged answer are those of the bar", () => {
    expect(verdict(withMerged(noRegrade, "7", "8"), "7")).toBe("correct");
    expect(verdict(withMerged(noRegrade, "8", "7"), "8", 1)).toBe("incorrect");
  });

  test("R29 of an improvised question are open until a bar is marked right", () => {
    const open = { ...part, key: { type: "unmarked" } as const };
    const of = (regrade: typeof noRegrade, bucket: string) =>
      standing(open, regrade, { verdict: "ungraded", bucket, score: 0 });
    expect(of(noRegrade, "7")).toEqual({ verdict: "ungraded", score: 0, bar: "7" });
    const marked = withMark(noRegrade, "7", true);
    expect(of(marked, "7")).toMatchObject({ verdict: "correct", score: 1 });
    expect(of(marked, "8")).toMatchObject({ verdict: "incorrect", score: 0 });
    expect(of(withMark(noRegrade, "8", false), "7").verdict).toBe("ungraded");
  });
});
