import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { shortNumber } from "./short-number";

describe("a derivative in a narrow place", () => {
  it.each([
    ["-6", "−6"],
    ["-13/12", "−13/12"],
    ["-3249/375", "≈−8.66"],
    ["1000001/7", "≈1e+5"],
    ["1/100003", "≈1e−5"],
  ])("of %s is %s", (exact, shown) => {
    expect(shortNumber(new Fraction(exact)).text).toBe(shown);
  });

  it("keeps its sign for the colour", () => {
    expect(shortNumber(new Fraction("-1/100003")).sign).toBe(-1);
  });
});
