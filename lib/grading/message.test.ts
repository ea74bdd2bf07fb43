import { describe, expect, it } from "vitest";
import { shapeNamed } from "@/lib/expression/testing/shapes";
import type { Part } from "@/lib/problems/question";
import { grade } from "./grade";
import { messageOf } from "./message";
import { readLine } from "./read-line";
import { claimWithReasons, expressionPart, matrixPart, numberPart, predictions } from "./testing/parts";

const message = (part: Part, line: string, earlier = new Map<string, string>()) => {
  const read = readLine(line, part);
  return messageOf(part, read.ok ? grade(part, read.value, earlier) : read);
};

describe("messageOf", () => {
  const part = numberPart("10", {
    misconceptions: [
      { code: "G1", label: "forgot $g'$", bucket: "14" },
      { code: "P1", label: "only the first path", bucket: "4" },
      { code: "T", label: "transposed index", bucket: "4" },
    ],
    carried: (earlier) => earlier.get("z") ?? null,
  });

  it("says that an answer is right, also from an own earlier one", () => {
    expect(message(part, "10")).toBe("Correct.");
    expect(message(part, "6", new Map([["z", "6"]]))).toBe(
      "Right from your own earlier answer; the slip was there.",
    );
  });

  it("says what a wrong one is consistent with, and a sentence if it is one thing", () => {
    expect(message(part, "14")).toBe(
      "Consistent with: forgot g'. On the way back through a node comes its slope g'(z). Your answer fits a slope of 1 everywhere.",
    );
    expect(message(part, "4")).toBe("Consistent with: only the first path, or transposed index.");
    expect(message(part, "5")).toBe(
      "Not right yet, and no mistake that we know leads here. Go through it step by step.",
    );
  });

  it("says what is partly right", () => {
    expect(message(matrixPart("1 2; 3 4"), "1 2; 3 5")).toBe("Partly right. Go through the rest once more.");
    expect(message(claimWithReasons, "true: SAT")).toBe(
      "Partly right. Consistent with: the output is saturated. The answer is right; the reason is another one.",
    );
  });

  it("hands on what cannot be read, and never tells the key", () => {
    expect(message(part, "1,500")).toBe("“1,500” can mean 1.500 or 1500. Type the one you mean.");
    expect(message(part, "50%")).toMatch(/^Percent signs are not read/);
    expect(message(claimWithReasons, "maybe")).toMatch(/Write true or false/);
    for (const line of ["", "x", "4", "14", "999", "1/0"]) expect(message(part, line)).not.toContain("10");
  });

  it("has a word about formulae that are right in another way", () => {
    const shape = shapeNamed("2-2-2-1");
    const key = "W_22^(2) g'(z_2^(2)) W_21^(3)";
    const whole = `W_21^(2) g'(z_1^(2)) W_11^(3) + ${key}`;
    const blank = expressionPart(key, shape, { relu: true, whole });
    expect(message(blank, key)).toBe("Correct.");
    expect(message(blank, "W_22^(2) g'(a_2^(2)) W_21^(3)")).toBe(
      "Correct. g'(a) equals g'(z) for the ReLU only; write g'(z).",
    );
    expect(message(blank, whole)).toBe(
      "Correct. This is the whole right-hand side. Only what stands in the blank is asked.",
    );
    expect(message(blank, "W_22^(2) g'(z_2^(2)) W_12^(3)")).toBe(
      "Consistent with: swapped the two indices. The two indices of a weight name its two ends. Your answer fits the ends exchanged. There is a weight in it whose two indices are exchanged.",
    );
    expect(message(blank, "W_22")).toBe("W_22: which layer? Write W_22^(2).");
    expect(
      message(expressionPart(key, shape, {}, { misconceptions: predictions(["A", "x_1"]) }), "x_1"),
    ).toBe("Consistent with: label of A.");
  });
});
