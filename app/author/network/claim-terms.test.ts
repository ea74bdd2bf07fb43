import { describe, expect, it } from "vitest";
import { claimPart } from "@/lib/problems/families/identity/claim-part";
import { claimTerms, claimText, readyClaims } from "./claim-terms";

const widths = [2, 3, 2, 1];
const of = { kind: "W", layer: 1, from: 1, to: 2 } as const;

describe("a claimed formula", () => {
  it("is read as it is written, in both notations", () => {
    for (const weightIndex of ["from-to", "to-from"] as const)
      for (const { label, terms } of readyClaims(widths, of))
        expect(claimTerms(claimText(terms, widths, weightIndex), widths, weightIndex), label).toEqual({
          ok: true,
          value: terms,
        });
  });

  it("is right without a mistake, and wrong with each of them", () => {
    const [right, ...wrong] = readyClaims(widths, of);
    const isTrue = (terms: NonNullable<typeof right>["terms"]) => {
      const part = claimPart(widths, { of, terms: terms.map((term) => [...term]) });
      return part.ok && part.value.key.type === "trueFalse" && part.value.key.value;
    };
    expect(right && isTrue(right.terms)).toBe(true);
    expect(wrong.length).toBeGreaterThan(4);
    for (const { label, terms } of wrong) expect(isTrue(terms), label).toBe(false);
  });

  it("may have brackets, which are multiplied out", () => {
    const bracketed = "x_1 g'(z_2^(1)) (W_21^(2) g'(z_1^(2)) W_11^(3) + W_22^(2) g'(z_2^(2)) W_21^(3))";
    expect(claimTerms(bracketed, widths, "from-to")).toEqual({
      ok: true,
      value: readyClaims(widths, of)[0]?.terms,
    });
  });

  it.each(["", "1", "2 x_1", "x_1 - x_2", "x_1 / x_2", "z_1^(1)", "g(z_1^(1))", "W_91^(2)", "x_1 +"])(
    "says in a sentence why %j is none",
    (text) => {
      const read = claimTerms(text, widths, "from-to");
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.error).toMatch(/\.$/);
    },
  );

  it("comes to an end with a power of a sum", () => {
    expect(claimTerms("(x_1 + x_2)^30", widths, "from-to").ok).toBe(false);
  });
});
