import Fraction from "fraction.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { shapeNamed } from "@/lib/expression/testing/shapes";
import type { Part } from "@/lib/problems/question";
import { keyBucket } from "./bucket";
import { diagnose } from "./diagnose";
import { grade } from "./grade";
import { expressionPart } from "./testing/parts";

const shape = shapeNamed("2-2-2-1");
const one = "W_22^(2) g'(z_2^(2)) W_21^(3)";
const other = "W_21^(2) g'(z_1^(2)) W_11^(3)";
const sum = `${other} + ${one}`;
const product = expressionPart(one, shape);
const paths = expressionPart(`W_21^(3) W_22^(2) g'(z_2^(2)) + ${other}`, shape, { relu: true });

const told = (part: Part, text: string) => {
  const graded = grade(part, { type: "expression", text });
  return graded.ok ? `${graded.value.verdict} ${graded.value.score}` : graded.error.code;
};

describe("grade of a formula", () => {
  it("puts every right answer into the key's bucket, also one that is right for the ReLU alone", () => {
    expect(keyBucket(paths)).toBe(sum);
    for (const text of [sum, `${one}+${other}`, `g'(z_2^(2))g'(a_2^(2)) W_22(2) W_21(3) + ${other}`]) {
      const graded = grade(paths, { type: "expression", text });
      expect(graded.ok && graded.value).toMatchObject({ verdict: "correct", score: 1, bucket: sum });
    }
  });

  it("has a word for g′(a), for the ReLU alone, and refuses it where the part is strict", () => {
    const strict = expressionPart(one, shape, { relu: true, strictness: "strict" });
    const text = "W_22^(2) g'(a_2^(2)) W_21^(3)";
    const lenient = grade(expressionPart(one, shape, { relu: true }), { type: "expression", text });
    expect(lenient.ok && lenient.value.remarks).toEqual([
      "$g'(a)$ equals $g'(z)$ for the ReLU only; write $g'(z)$.",
    ]);
    expect(told(strict, text)).toBe("incorrect 0");
    expect(told(product, text)).toBe("incorrect 0");
  });

  it("credits the whole right-hand side where a blank is asked", () => {
    const blank = expressionPart(one, shape, { whole: sum });
    const graded = grade(blank, { type: "expression", text: `${one} + ${other}` });
    expect(graded.ok && graded.value).toMatchObject({ verdict: "correct", bucket: keyBucket(blank) });
    expect(graded.ok && graded.value.remarks.join()).toMatch(/whole right-hand side/);
    expect(told(product, `${one} + ${other}`)).toBe("partial 0.5");
  });

  it.each([
    ["one path of two", other, "partial 0.5"],
    ["one path right, one wrong", `${other} + W_22^(2) W_21^(3)`, "partial 0.5"],
    ["both and a wrong term", `${sum} + x_1`, "partial 0.75"],
    ["both and two wrong terms", `${sum} + x_1 + x_2`, "partial 0.5"],
    ["both and three wrong terms", `${sum} + x_1 + x_2 + H`, "incorrect 0"],
    ["neither", "x_1 + x_2", "incorrect 0"],
    ["nothing", "0", "incorrect 0"],
  ])("gives the share of the right paths: %s", (_, text, outcome) => {
    expect(told(paths, text)).toBe(outcome);
  });

  it.each([
    ["W_22^(2) W_21^(3)", "partial 0.5"],
    ["g'(z_2^(2)) W_21^(3)", "partial 0.5"],
    ["W_21^(3)", "incorrect 0"],
    ["2 W_22^(2) W_21^(3)", "incorrect 0"],
    ["W_22^(2) W_21^(3) x_1", "incorrect 0"],
    ["W_22^(2) W_21^(3) + x_1", "incorrect 0"],
    ["-W_22^(2) g'(z_2^(2)) W_21^(3)", "incorrect 0"],
  ])("gives a half to a single product that lacks one factor: %s", (text, outcome) => {
    expect(told(product, text)).toBe(outcome);
  });
});

/** What the reader says, by the sentences of problems.md section 4. */
describe("a formula that cannot be read", () => {
  it.each([
    ["W22", "W22: which layer? Write W_22^(2)."],
    ["W_2^(2)", "W_2^(2): W needs two indices, from-node then to-node."],
    ["z_22^(2)", "z_22^(2): z has one node number."],
    ["W_22^(4)", "W_22^(4): this network has layers 1 to 3."],
    ["x_1^(2)", "x_1^(2): inputs have no layer number. For a power write (x_1)^2."],
    ["g'()", "g' of what? Write g'(z_1^(2))."],
    ["∂H", "No derivatives here except g'."],
    ["(x_1", "A bracket is not closed."],
    ["H = x_1", "Type only the right-hand side."],
    ["q", "“q” is not a symbol of this problem."],
    ["", "Nothing here yet. Type symbols of the network, their products and sums."],
  ])("%s: %s", (text, message) => {
    const graded = grade(product, { type: "expression", text });
    expect(graded.ok ? "" : graded.error.message).toBe(message);
  });

  it("but for a weight that exists with its indices exchanged", () => {
    expect(told(product, "W_22^(2) g'(z_2^(2)) W_12^(3)")).toBe("incorrect 0");
  });
});

describe("hostile formulae cost little work", () => {
  afterEach(() => vi.restoreAllMocks());

  const nested = (depth: number, open: string, inside: string, close: string) =>
    open.repeat(depth) + inside + close.repeat(depth);
  const hostile: readonly (readonly [string, string])[] = [
    ["ten thousand brackets", nested(10_000, "(", "x_1", ")")],
    ["a hundred thousand digits", "9".repeat(100_000)],
    ["a tower of powers", "((((x_1)^12)^12)^12)^12"],
    ["a sum of four thousand characters", "x_1 + ".repeat(666)],
    ["199 factors", "x_1 ".repeat(199)],
    ["a hundred terms", "x_1+".repeat(99).concat("x_2")],
    ["H a hundred times", "H ".repeat(120)],
    ["a sum to a power", "((x_1 + x_2 + y + n + eta + H)^12)^12"],
    ["z to a power", "((z_1^(2))^12 + (z_2^(2))^12)^12"],
    ["sums of z", "(z_1^(1) + z_2^(1) + y) ".repeat(6)],
    ["a product of sums", "(x_1 + x_2 + y + n + eta) ".repeat(19)],
    ["calls in calls", nested(30, "g(z_1^(2) + ", "(x_1 + y)^9", ")")],
    ["forty calls", Array.from({ length: 40 }, (_, i) => `g(${i + 1} x_1)`).join("+")],
    ["quotients", "(1/(x_1 + y) + 1/(x_2 + n) + 1/(x_1 + eta) + 1/(n + eta))^9"],
    ["a long division", "((x_1)^12 - (y)^12)/(x_1 - y)"],
    ["large numbers", `${"99999".repeat(3)}^12 x_1 + 99999^12`],
    ["a thousand terms as products", "(x_1 + x_2)(y + n)(x_1 + eta)(x_2 + H)(y + H)(n + eta)"],
  ];

  it.each(hostile)("%s", (_, text) => {
    const part = expressionPart(sum, shape, { relu: true, whole: `${sum} + x_1`, outer: "x_1" });
    grade(part, { type: "expression", text: sum });
    const multiplications = vi.spyOn(Fraction.prototype, "mul");
    const additions = vi.spyOn(Fraction.prototype, "add");
    const graded = grade(part, { type: "expression", text });
    if (graded.ok) diagnose(part, graded.value.bucket);
    expect(graded.ok ? graded.value.verdict : graded.error.code).toMatch(
      /^(incorrect|tooComplex|missingAfter)$/,
    );
    expect(multiplications.mock.calls.length).toBeLessThan(3_000);
    expect(additions.mock.calls.length).toBeLessThan(3_000);
  });
});
