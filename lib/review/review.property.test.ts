import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberPart, predictions } from "@/lib/grading/testing/parts";
import { regradeOf } from "@/lib/room/room";
import { foldRound } from "@/lib/room/rounds";
import { bySection, fewest } from "./breakdown";
import { itemStatistics } from "./item-statistics";
import { gradesOf } from "./participation";
import { askedPartsOf } from "./records";
import { replayOf } from "./replay";
import { studentGrid } from "./student-grid";
import { type ClassTable, classOf } from "./testing/class-of";

const part = numberPart("1", { misconceptions: predictions(["T", "2"], ["P1", "3"]) });
const ids = ["q1/a", "q1/b", "q2/a"];
const oneTry = fc
  .tuple(fc.constantFrom("1", "1", "2", "3", "?"), fc.nat(60), fc.constantFrom("", "", "", "!", "~"))
  .map(([bucket, seconds, mark]) => `${bucket}@${seconds}${mark}`);
const round = fc.array(oneTry, { maxLength: 3 }).map((tries) => inOrder(tries).join(" > "));
const bucket = fc.constantFrom("1", "2", "3");
const regrade = fc.record({
  merged: fc.constantFrom({}, { "2": "3" }, { "3": "1" }),
  marks: fc.dictionary(bucket, fc.boolean(), { maxKeys: 1 }),
});

/** Any class of at most twelve, in at most so many rounds. */
function anyClass(rounds: number): fc.Arbitrary<ClassTable> {
  const cell = fc.array(round, { maxLength: rounds }).map((all) => all.join(" | "));
  const row = fc.tuple(cell, cell, cell);
  return fc
    .record({
      rows: fc.array(row, { maxLength: 12 }),
      regrades: fc.dictionary(fc.constantFrom(...ids), regrade),
    })
    .map(({ rows, regrades }) => ({
      parts: Object.fromEntries(ids.map((id) => [id, part])),
      answers: Object.fromEntries(rows.map((cells, index) => [`s${index}`, cells])),
      ...{ regrades, removed: ["s1"] },
    }));
}

/** As they were sent: the one that counts is the last. */
function inOrder(tries: readonly string[]): readonly string[] {
  return tries.toSorted((a, b) => Number(/@(\d+)/.exec(a)?.[1]) - Number(/@(\d+)/.exec(b)?.[1]));
}

describe("any class", () => {
  it("has shares in 0 … 1, discriminations in −1 … 1 and gains of at most 1", () => {
    fc.assert(
      fc.property(anyClass(3), (table) => {
        for (const { difficulty, discrimination, gain, rounds } of itemStatistics(classOf(table))) {
          expect(difficulty ?? 0).toBeGreaterThanOrEqual(0);
          expect(difficulty ?? 0).toBeLessThanOrEqual(1);
          expect(Math.abs(discrimination ?? 0)).toBeLessThanOrEqual(1);
          expect(gain ?? 0).toBeLessThanOrEqual(1);
          for (const { answered, right, tried, unreadable } of rounds) {
            expect(right ?? 0).toBeLessThanOrEqual(answered);
            expect(Math.max(answered, unreadable)).toBeLessThanOrEqual(tried);
          }
        }
      }),
    );
  });

  it("has the same sums in its grid as in its items, after one round", () => {
    fc.assert(
      fc.property(anyClass(1), (table) => {
        const records = classOf(table);
        const grid = studentGrid(records);
        const items = itemStatistics(records);
        const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
        for (const [index, { rounds }] of items.entries()) {
          const cells = grid.flatMap((row) => row.cells[index] ?? []);
          expect(cells.filter(({ last }) => last !== null)).toHaveLength(rounds[0]?.answered ?? 0);
          expect(cells.filter(({ first }) => first === "correct")).toHaveLength(rounds[0]?.right ?? 0);
        }
        expect(sum(grid.map(({ score }) => score))).toBe(
          sum(items.map(({ rounds }) => rounds[0]?.right ?? 0)),
        );
        expect(sum(grid.map(({ answered }) => answered))).toBe(
          sum(items.map(({ rounds }) => rounds[0]?.answered ?? 0)),
        );
      }),
    );
  });

  it("ends each replay with the bars of the histogram", () => {
    fc.assert(
      fc.property(anyClass(2), (table) => {
        const records = classOf(table);
        for (const id of askedPartsOf(records.room))
          for (const round of [1, 2]) {
            const bars = new Map<string, number>();
            const add = (bar: string, by: number) => bars.set(bar, (bars.get(bar) ?? 0) + by);
            const steps = replayOf(records, id, round);
            for (const { from, to } of steps) {
              if (from !== null) add(from, -1);
              add(to, 1);
            }
            const counted = records.submissions.flatMap(({ partId, bucket, ...one }) =>
              partId === id && one.round === round && one.counted && bucket !== null
                ? [{ ...one, bucket }]
                : [],
            );
            const { buckets } = foldRound(round, counted, regradeOf(records.room, id));
            expect(new Map([...bars].filter(([, count]) => count > 0))).toEqual(
              new Map(buckets.map(({ bucket, count }) => [bucket, count])),
            );
            expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted((a, b) => a - b));
          }
      }),
    );
  });

  it("gets points from 0 to what is possible", () => {
    fc.assert(
      fc.property(
        anyClass(2),
        fc.nat(100),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (table, percent, share) => {
          const weights = { participationWeight: percent, correctnessWeight: 100 - percent };
          const rule = { ...weights, countedShare: share, pointsPossible: 10, excused: new Set<never>() };
          for (const { points } of gradesOf(classOf(table), rule).values()) {
            expect(points).toBeGreaterThanOrEqual(0);
            expect(points).toBeLessThanOrEqual(10);
          }
        },
      ),
    );
  });

  it("tells no section of fewer than five", () => {
    fc.assert(
      fc.property(anyClass(1), fc.array(fc.constantFrom("A", "B", null)), (table, sections) => {
        const rows = studentGrid(classOf(table)).map((row, index) => ({
          ...row,
          section: sections[index] ?? null,
        }));
        for (const one of bySection(rows))
          if (!one.hidden) expect(one.students).toBeGreaterThanOrEqual(fewest);
      }),
    );
  });
});
