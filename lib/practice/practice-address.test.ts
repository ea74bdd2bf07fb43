import { describe, expect, test } from "vitest";
import { familyAt, type PracticeAddress, practicePath, readPracticeAddress } from "./practice-address";
import { foldedSeed, seeds } from "./seeds";

const read = (path: string) => readPracticeAddress(new URL(path, "http://localhost").searchParams);
const full: PracticeAddress = {
  ...{ families: ["F1", "E10"], level: 3, seed: 17, notation: "to-from", from: "KVX7RD" },
};

describe("the address of practice", () => {
  test.each([
    full,
    { ...full, seed: null },
    { ...full, notation: "from-to", from: null, level: 1 } as const,
    { ...full, families: [] },
  ])("reads back as it was written", (address) => {
    expect(read(practicePath(address))).toEqual(address);
  });

  test("what makes no sense is as if it were missing", () => {
    expect(read("/practice?of=F1,F1,<script>&level=9&seed=x&notation=up&from=https://evil")).toEqual({
      ...{ families: ["F1"], level: 2, seed: null, notation: "from-to", from: null },
    });
  });

  test("seeds are folded into those that a class shares", () => {
    expect(read("/practice?of=F1&seed=10001").seed).toBe(1);
    expect(read("/practice?of=F1&seed=0").seed).toBe(seeds);
    expect(read("/practice?of=F1&seed=-3").seed).toBe(seeds - 3);
    expect(foldedSeed(seeds + 1)).toBe(1);
    expect(read("/practice?of=F1&seed=1.5").seed).toBeNull();
  });

  test("families take turns, seed by seed", () => {
    expect([1, 2, 3].map((seed) => familyAt(["F1", "E10"], seed))).toEqual(["F1", "E10", "F1"]);
  });
});
