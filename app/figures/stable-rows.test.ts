import fc from "fast-check";
import { expect, test } from "vitest";
import { type Rows, stableRows } from "./stable-rows";

const seen = (...tallies: readonly (readonly string[])[]) =>
  tallies.reduce<Rows>((rows, buckets) => stableRows(rows, buckets, true), []);

test("a class keeps its row while another one overtakes it, and a new one comes below", () => {
  expect(seen(["8", "12"], ["12", "8"], ["12", "4", "8"])).toEqual(["8", "12", "4"]);
});

test("a class that leaves the bars gives its row to the newcomer", () => {
  expect(seen(["a", "b", "c"], ["d", "c", "a"])).toEqual(["a", "d", "c"]);
});

test("a row without a class stays empty until one comes, and below the last class there is none", () => {
  expect(seen(["a", "b", "c"], ["c", "a"])).toEqual(["a", null, "c"]);
  expect(seen(["a", "b", "c"], ["c", "a"], ["a", "c", "d"])).toEqual(["a", "d", "c"]);
  expect(seen(["a", "b", "c"], ["a"])).toEqual(["a"]);
  expect(seen(["a", "b"], [])).toEqual([]);
});

test("the order is the server's as soon as no answers come in", () => {
  expect(stableRows(["a", null, "c"], ["c", "a"], false)).toEqual(["c", "a"]);
});

test("in any sequence a class that stays among the bars keeps its row, and every class has exactly one", () => {
  const bars = fc.uniqueArray(fc.constantFrom(..."abcdefghijklmnop"), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(bars, { maxLength: 30 }), (tallies) => {
      let rows: Rows = [];
      for (const buckets of tallies) {
        const next = stableRows(rows, buckets, true);
        for (const bucket of buckets)
          if (rows.includes(bucket)) expect(next.indexOf(bucket)).toBe(rows.indexOf(bucket));
        expect(next.filter((row) => row !== null).sort()).toEqual(buckets.toSorted());
        expect(stableRows(next, buckets, true)).toBe(next);
        expect(next.length).toBeLessThanOrEqual(Math.max(rows.length, buckets.length));
        rows = next;
      }
    }),
  );
});
