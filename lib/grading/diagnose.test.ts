import { describe, expect, it } from "vitest";
import { shapeNamed } from "@/lib/expression/testing/shapes";
import type { Part } from "@/lib/problems/question";
import { diagnose } from "./diagnose";
import {
  claimWithReasons,
  expressionPart,
  matrixPart,
  numberPart,
  partOf,
  predictions,
  vectorPart,
} from "./testing/parts";
import { rightBucket } from "./testing/right-answer";

const codes = (part: Part, bucket: string) =>
  diagnose(part, bucket).map(({ code, isPair }) => `${code}${isPair ? " (pair)" : ""}`);

/** ∂H/∂W_12^(1) in the diagnostic network, problems.md section 7, case 6: what each rule predicts. */
const caseSix = numberPart("10", {
  misconceptions: predictions(
    ...([
      ["T", "12"],
      ["SW", "-24"],
      ["P1", "4"],
      ["PL", "0"],
      ["PX", "0"],
      ["G1", "14"],
      ["GN", "6"],
      ["IX", "5"],
      ["U", "2"],
      ["SG", "-10"],
    ] as const),
  ),
  pairs: () =>
    predictions(["G1+IX", "7"], ["G1+SG", "-14"], ["U+IX", "1"], ["T+G1", "4"], ["A+B", "3"], ["C+D", "3"]),
});

describe("diagnose", () => {
  it("names the one rule that predicts an answer, with a sentence on it", () => {
    expect(codes(caseSix, "14")).toEqual(["G1"]);
    expect(diagnose(caseSix, "14")).toEqual([
      { code: "G1", label: "label of G1", sentence: expect.stringMatching(/slope/), isPair: false },
    ]);
  });

  it("names two or three where the numbers cannot tell them apart, and none of more", () => {
    expect(codes(caseSix, "0")).toEqual(["PL", "PX"]);
    const alike = (...names: string[]) =>
      numberPart("1", { misconceptions: predictions(...names.map((name) => [name, "2"] as const)) });
    expect(codes(alike("A", "B", "C"), "2")).toEqual(["A", "B", "C"]);
    expect(codes(alike("A", "B", "C", "D"), "2")).toEqual([]);
  });

  it("names two mistakes at once only if a single pair and no single mistake leads there", () => {
    expect(codes(caseSix, "7")).toEqual(["G1+IX (pair)"]);
    expect(codes(caseSix, "-14")).toEqual(["G1+SG (pair)"]);
    expect(codes(caseSix, "1")).toEqual(["U+IX (pair)"]);
    expect(codes(caseSix, "4")).toEqual(["P1"]);
    expect(codes(caseSix, "3")).toEqual([]);
    const [pair] = diagnose(caseSix, "7");
    expect(pair?.sentence).toMatch(/slope.*enters/s);
  });

  it("says nothing of an answer that nothing predicts", () => {
    expect(codes(caseSix, "98765")).toEqual([]);
    expect(
      diagnose(numberPart("1", { misconceptions: predictions(["OWN", "2"]) }), "2")[0]?.sentence,
    ).toBeNull();
  });

  it("never labels what is right, even where a rule should lead to it", () => {
    const planted = {
      ...caseSix,
      misconceptions: predictions(["X", "10"]),
      pairs: () => predictions(["X+Y", "10"]),
    };
    expect(codes(planted, rightBucket(planted))).toEqual([]);
    expect(codes(claimWithReasons, "true")).toEqual([]);
    expect(codes(claimWithReasons, "true:UP")).toEqual([]);
  });

  it("goes by the reason of True and False, and by the option of a choice", () => {
    expect(codes(claimWithReasons, "true:SAT")).toEqual(["SAT"]);
    expect(codes(claimWithReasons, "false:DEAD")).toEqual(["DEAD"]);
    expect(codes(claimWithReasons, "false")).toEqual([]);
    const options = ["a", "b"].map((id) => ({ id, label: id }));
    const choice = partOf(
      { type: "choice", options },
      { type: "choice", option: "a" },
      { misconceptions: predictions(["NORM", "b"]) },
    );
    expect(codes(choice, "b")).toEqual(["NORM"]);
  });
});

describe("diagnose of a whole matrix or vector", () => {
  const matrix = matrixPart("8 -24 0; 9 -27 0");
  const said = (part: Part, bucket: string) => diagnose(part, bucket).map(({ label }) => label);

  it.each([
    ["8,9;-24,-27;0,0", "transposed the matrix"],
    ["-8,24,0;-9,27,0", "wrong sign everywhere"],
    ["16,-48,0;18,-54,0", "everything $\\times 2$"],
    ["4,-12,0;9/2,-27/2,0", "everything $\\times \\tfrac{1}{2}$"],
    ["8,-24,16;9,-27,18", "missed a column of zeros"],
    ["8,-24,0;9,-27,18", "missed a column of zeros"],
  ])("%s is %s", (bucket, label) => {
    expect(said(matrix, bucket)).toEqual([label]);
  });

  it("sees a row of zeros missed, and zeros of a vector", () => {
    expect(said(matrixPart("18 -12; 0 0"), "18,-12;5,3")).toEqual(["missed a row of zeros"]);
    expect(said(vectorPart(["4", "0", "-2"]), "4;7;-2")).toEqual(["missed a zero"]);
    expect(said(vectorPart(["4", "-2"]), "-4;2")).toEqual(["wrong sign everywhere"]);
    expect(said(vectorPart(["4", "-2"]), "2;-1")).toEqual(["everything $\\times \\tfrac{1}{2}$"]);
  });

  it.each([
    ["8,-24,0;9,-27,0"],
    ["8,-24,1;9,-26,0"],
    ["0,0,0;0,0,0"],
    ["8,-24;9,-27"],
    ["16,-48,0;18,-54,1"],
    ["8,9;-24,-27;0,1"],
  ])("says nothing of %s, which it does not explain exactly", (bucket) => {
    expect(said(matrix, bucket)).toEqual([]);
  });

  it("says nothing of a text that is no matrix, under which an instructor's page may draw bars together", () => {
    for (const text of ["as on the board", "1,2,x;4,5,6", ""]) expect(said(matrix, text)).toEqual([]);
    expect(said(vectorPart(["4", "-2"]), "4;?")).toEqual([]);
  });

  it("asks rules first, and two mistakes at once last", () => {
    const ruled = { ...matrix, misconceptions: predictions(["S2", "16,-48,0;18,-54,0"]) };
    expect(codes(ruled, "16,-48,0;18,-54,0")).toEqual(["S2"]);
    const paired = {
      ...matrix,
      pairs: () => predictions(["S2+T", "16,-48,0;18,-54,0"], ["A+B", "1,1,1;1,1,1"]),
    };
    expect(codes(paired, "16,-48,0;18,-54,0")).toEqual(["MF"]);
    expect(codes(paired, "1,1,1;1,1,1")).toEqual(["A+B (pair)"]);
    expect(codes(vectorPart(["4", "0"]), "8;0")).toEqual([]);
  });
});

describe("diagnose of a formula", () => {
  const shape = shapeNamed("2-2-2-1");
  const key = "W_22^(2) g'(z_2^(2)) W_21^(3)";
  const part = expressionPart(key, shape, { outer: "x_1 g'(z_2^(1))" });
  const two = expressionPart(`W_21^(2) g'(z_1^(2)) W_11^(3) + ${key}`, shape);

  it.each([
    ["W_22^(2) W_21^(3)", "forgot $g'$"],
    ["W_22^(2) g'(z_1^(2)) W_21^(3)", "slope of another node"],
    ["W_22^(2) g'(a_2^(2)) W_21^(3)", "$g'(a)$ in place of $g'(z)$"],
    ["W_22^(2) a_2^(2) W_21^(3)", "$a$ in place of $g'(z)$"],
    ["W_22^(2) g'(z_2^(2)) W_12^(3)", "swapped the two indices"],
    ["W_22^(2) + g'(z_2^(2)) + W_21^(3)", "a sum in place of a product"],
    ["x_1 W_22^(2) g'(z_2^(1)) g'(z_2^(2)) W_21^(3)", "repeated the factor before the bracket"],
  ])("%s: %s", (bucket, label) => {
    expect(diagnose(part, bucket)).toEqual([
      { code: expect.any(String), label, sentence: expect.stringMatching(/\.$/), isPair: false },
    ]);
  });

  it("asks predictions first, however they are written", () => {
    const predicted = { ...part, misconceptions: predictions(["OWN", "W_21^(3) W_22^(2)"]) };
    expect(codes(predicted, "W_22^(2) W_21^(3)")).toEqual(["OWN"]);
  });

  it("names both where two mistakes explain it, and nothing where none does", () => {
    expect(codes(two, key)).toEqual(["PL"]);
    const either = expressionPart("x_1 g'(z_1^(1)) W_11^(2)", shapeNamed("2-2-1"));
    expect(codes(either, "x_1 W_11^(2)")).toEqual(["G1"]);
    expect(codes(part, "x_1 + x_2")).toEqual([]);
    expect(codes(part, "#1.2.3")).toEqual([]);
    expect(codes(part, rightBucket(part))).toEqual([]);
  });
});
