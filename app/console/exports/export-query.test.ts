import { expect, test } from "vitest";
import { exportFields, readExportQuery } from "./export-query";

const read = (query: string) => readExportQuery(new URLSearchParams(query));

test("an address without a rule means the usual one", () => {
  expect(read("")).toEqual({
    ok: true,
    value: {
      rule: {
        ...{ pointsPossible: 10, participationWeight: 100, correctnessWeight: 0, countedShare: 0.75 },
        excused: new Set(),
      },
      absence: "empty",
    },
  });
  expect(read("points=&full=")).toEqual(read(""));
});

test("a rule is written as it was read", () => {
  const query = "points=2.5&correctness=60&full=33.3&absent=zero&excused=q1%2Fa&excused=q2%2Fb";
  const rule = read(query);
  if (!rule.ok) throw new Error(rule.error);
  expect(new URLSearchParams(exportFields(rule.value).map(([name, value]) => [name, value])).toString()).toBe(
    query,
  );
});

test("a rule that makes no sense is refused in a sentence", () => {
  for (const query of ["points=0", "points=ten", "points=1e9", "full=0", "correctness=101", "absent=maybe"])
    expect(read(query).ok, query).toBe(false);
  expect(read("points=ten")).toEqual({
    ok: false,
    error: "Points possible is a number above 0, at most 10,000.",
  });
});
