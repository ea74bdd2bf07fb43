import { expect, it } from "vitest";
import { families } from "@/lib/problems/families";
import { variantSeed } from "./variant-seed";

it("finds the seed of what any family generates", () => {
  for (const family of families) expect(variantSeed(family.generate(417, 2)), family.code).toBe(417);
});

it("finds no seed where a person named the question", () => {
  for (const id of ["count-3-4-2-1", "F1", "F1-3-4", "F1-x-2", "F12-3-1", "improvised-1"])
    expect(variantSeed({ id, family: "F1" })).toBeNull();
});
