import { expect, test } from "vitest";
import { randomFrom } from "@/lib/problems/random";
import { sameDistribution } from "./same-distribution";

const random = randomFrom(7);
const sample = (shift: number) => Array.from({ length: 500 }, () => random.integer(0, 999) / 1000 + shift);

test("equal samples are likely to be of one distribution, and those of which one is later are not", () => {
  expect(sameDistribution(sample(0), sample(0))).toBeGreaterThan(0.01);
  expect(sameDistribution(sample(0), sample(0.2))).toBeLessThan(1e-6);
  expect(sameDistribution([1, 1, 2], [1, 2, 1])).toBe(1);
});

test("a difference of 1.63 / √(n/2) is one in a hundred, as the tables say", () => {
  const even = Array.from({ length: 2_000 }, (_, index) => index);
  const apart = (1.63 / Math.sqrt(1_000)) * 2_000;
  expect(
    sameDistribution(
      even,
      even.map((at) => at + apart),
    ),
  ).toBeCloseTo(0.01, 2);
});
