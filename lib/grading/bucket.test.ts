import { describe, expect, it } from "vitest";
import { shapeNamed } from "@/lib/expression/testing/shapes";
import { typeset } from "@/lib/problems/typeset";
import { isRightBucket, keyBucket, scoreOfBucket, verdictOfBucket } from "./bucket";
import { bucketLabel } from "./bucket-label";
import {
  claimWithReasons,
  expressionPart,
  matrixPart,
  numberPart,
  partOf,
  vectorPart,
} from "./testing/parts";

const claim = partOf({ type: "trueFalse" }, { type: "trueFalse", value: false });
const choice = partOf(
  { type: "choice", options: [{ id: "zero", label: "$\\vec 0$" }] },
  { type: "choice", option: "zero" },
);
const sum = "W_21^(2) g'(z_1^(2)) W_11^(3) + W_22^(2) g'(z_2^(2)) W_21^(3)";
const formula = expressionPart(
  `W_22^(2) W_21^(3) g'(z_2^(2)) + W_11^(3) W_21^(2) g'(z_1^(2))`,
  shapeNamed("2-2-2-1"),
);

describe("the bucket of the key", () => {
  it("is that of every right answer", () => {
    expect(keyBucket(numberPart("-3/2"))).toBe("-3/2");
    expect(keyBucket(vectorPart(["4", "-2"]))).toBe("4;-2");
    expect(keyBucket(matrixPart("1 2; 3 -4"))).toBe("1,2;3,-4");
    expect(keyBucket(claim)).toBe("false");
    expect(keyBucket(claimWithReasons)).toBe("true:UP");
    expect(keyBucket(choice)).toBe("zero");
    expect(keyBucket(formula)).toBe(sum);
  });
});

describe("the verdict of a bucket", () => {
  it("is correct for several of True and False", () => {
    const verdict = (bucket: string) => verdictOfBucket(claimWithReasons, bucket);
    expect(["true", "true:UP"].map(verdict)).toEqual(["correct", "correct"]);
    expect(verdict("true:SAT")).toBe("partial");
    expect(["false", "false:DEAD"].map(verdict)).toEqual(["incorrect", "incorrect"]);
    expect(verdictOfBucket(claim, "false:ANY")).toBe("correct");
  });

  it("is partial where some of it is right", () => {
    expect(scoreOfBucket(vectorPart(["4", "-2"]), "4;2")).toBe(0.5);
    expect(scoreOfBucket(matrixPart("1 2; 3 4", true), "1,2;3,5")).toBe(0.75);
    expect(scoreOfBucket(matrixPart("1 2; 3 4", true), "1,2")).toBe(0);
    expect(verdictOfBucket(formula, sum)).toBe("correct");
    expect(verdictOfBucket(formula, "W_21^(2) g'(z_1^(2)) W_11^(3)")).toBe("partial");
    expect(verdictOfBucket(formula, "x_1")).toBe("incorrect");
    expect(verdictOfBucket(formula, "#1.2.3")).toBe("incorrect");
    expect(verdictOfBucket(numberPart("1"), "2")).toBe("incorrect");
    expect(isRightBucket(choice, "zero")).toBe(true);
  });
});

describe("the label of a bucket", () => {
  it("typesets", () => {
    expect(bucketLabel(numberPart("1"), "-3/2")).toBe("$-\\tfrac{3}{2}$");
    expect(bucketLabel(numberPart("1"), "-14")).toBe("$-14$");
    expect(bucketLabel(numberPart("1"), `-1${"0".repeat(29)}/7`)).toBe("$\\approx -1.43\\cdot 10^{28}$");
    expect(bucketLabel(vectorPart(["1", "2"]), "-6;12/5")).toBe("$\\left(-6,\\ \\tfrac{12}{5}\\right)$");
    expect(bucketLabel(matrixPart("1 2"), "1,2;3,1/2")).toBe(
      "$\\begin{pmatrix}1&2\\\\3&\\tfrac{1}{2}\\end{pmatrix}$",
    );
    expect(bucketLabel(claim, "true")).toBe("True");
    expect(bucketLabel(claim, "false")).toBe("False");
    expect(bucketLabel(claimWithReasons, "false:BIAS")).toBe("False: a bias is left");
    expect(bucketLabel(choice, "zero")).toBe("$\\vec 0$");
    expect(bucketLabel(formula, "W_22^(2) g'(z_2^(2))")).toMatch(/^\$W_\{22\}\^\{\(2\)\}/);
    expect(bucketLabel(formula, "#1.2.3")).toBe("a longer formula");
    const step = expressionPart("u - v", { ...shapeNamed("2-2-2-1"), names: ["u", "v"] });
    expect(bucketLabel(step, "-v + u - 2")).toBe("$u-v-2$");
    for (const bucket of ["-3/2", "7", "junk$", `1${"0".repeat(60)}`])
      expect(() => typeset(bucketLabel(numberPart("1"), bucket))).not.toThrow();
    expect(() => typeset(bucketLabel(formula, sum))).not.toThrow();
  });
});
