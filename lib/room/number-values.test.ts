import { expect, test } from "vitest";
import type { Part } from "@/lib/problems/question";
import { valuesOf } from "./number-values";

const asking = (type: "number" | "vector"): Pick<Part, "answer"> => ({
  answer: type === "number" ? { type } : { type, labels: ["$x$"] },
});
const given = (...buckets: readonly [string, number][]) =>
  buckets.map(([bucket, count]) => ({ bucket, count }));

test("puts each class of a number at its exact value, the smallest first", () => {
  expect(valuesOf(asking("number"), given(["8", 3], ["3/2", 1], ["-30000000", 1], ["1/1000003", 2]))).toEqual(
    [
      { value: -3e7, text: "-30000000", count: 1 },
      { value: 1 / 1000003, text: "1/1000003", count: 2 },
      { value: 1.5, text: "3/2", count: 1 },
      { value: 8, text: "8", count: 3 },
    ],
  );
});

test("is null for a part that does not ask one number, and empty before the first answer", () => {
  expect(valuesOf(asking("vector"), given(["8", 3]))).toBeNull();
  expect(valuesOf(asking("number"), [])).toEqual([]);
});

test("keeps the most frequent four hundred classes, and stays finite at the longest numbers", () => {
  const many = Array.from({ length: 500 }, (_, i): [string, number] => [`${i}`, i < 450 ? 1 : 2]);
  const values = valuesOf(asking("number"), given(...many)) ?? [];
  expect(values).toHaveLength(400);
  expect(values.filter(({ count }) => count === 2)).toHaveLength(50);
  const [long] = valuesOf(asking("number"), given(["9".repeat(120), 1])) ?? [];
  expect(long?.value).toBeCloseTo(1e120, -110);
});
