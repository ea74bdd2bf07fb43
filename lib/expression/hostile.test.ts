import { describe, expect, it } from "vitest";
import { bucketOf, compare } from "./equality";
import { allParts } from "./expression";
import { tokensOf } from "./lexer";
import { parseExpression } from "./parser";
import { expression, shapeNamed } from "./testing/shapes";

const shape = shapeNamed("2-2-2-1");
const outcome = (text: string) => {
  const parsed = parseExpression(text, shape);
  return parsed.ok ? `read, ${allParts(parsed.value).length} parts` : parsed.error.code;
};
const nested = (depth: number, open: string, inside: string, close: string) =>
  open.repeat(depth) + inside + close.repeat(depth);

describe("hostile input is refused as too complex", () => {
  it.each([
    ["ten thousand brackets", nested(10_000, "(", "x_1", ")")],
    ["ten thousand brackets that do not close", "(".repeat(10_000)],
    ["two thousand brackets", nested(1_990, "(", "x_1", ")")],
    ["thirty-three brackets", nested(33, "(", "x_1", ")")],
    ["thirty-three brackets of three kinds", nested(11, "([{", "x_1", "}])")],
    ["thirty-three calls", nested(33, "g(", "x_1", ")")],
    ["fractions in fractions", nested(40, "\\frac{1}{", "x_1", "}")],
    ["a hundred thousand digits", "9".repeat(100_000)],
    ["sixteen digits", "9".repeat(16)],
    ["sixteen digits of a decimal", `0.${"9".repeat(16)}`],
    ["a tower of powers", "9^9^9^9"],
    ["a tower of powers in brackets", "((((9)^9)^9)^9)^9"],
    ["a tower of symbols", "((((x_1)^12)^12)^12)^12"],
    ["a power of thousands", "(x_1)^5000"],
    ["an exponent of many digits", `(x_1)^${"9".repeat(1_000)}`],
    ["257 tokens", "x_1 ".repeat(257)],
    ["257 signs", "-".repeat(257)],
    ["thousands of signs", `${"-+".repeat(1_900)}x_1`],
    ["more than 200 nodes", "x_1+".repeat(120).concat("x_1", "x_1 ".repeat(90))],
    ["too many characters", `x_1${" ".repeat(4_000)}`],
    ["a million characters", "x".repeat(1_000_000)],
    ["spaces without end", " ".repeat(100_000)],
  ])("%s", (_, text) => {
    expect(outcome(text)).toBe("tooComplex");
  });

  it.each([
    ["many letters", "x".repeat(3_999), "unknownSymbol"],
    ["many unknown letters", "q".repeat(3_999), "unknownSymbol"],
    ["an index of many digits", `W_{${"1".repeat(3_900)}}^(1)`, "weightIndices"],
    ["an index of many spaces", `W_{${"1 ".repeat(1_900)}}^(1)`, "weightIndices"],
    ["an index that does not close", `W_{${"1 ".repeat(1_900)}`, "weightIndices"],
    ["a layer of many digits", `W_11^(${"9".repeat(3_900)})`, "layerRange"],
    ["a node of many digits", `z_${"9".repeat(3_900)}^(1)`, "oneIndex"],
    ["a layer that does not close", `W_11^(${"9 ".repeat(1_900)}`, "whichLayer"],
    ["many primes", `g${"'".repeat(3_900)}(x_1)`, "derivative"],
    ["many TeX primes", `g^{${"\\prime ".repeat(500)}`, "badExponent"],
    ["many backslashes", "\\".repeat(3_999), "unexpected"],
    ["many silent commands", "\\left".repeat(700), "empty"],
    ["many subscripts", "₁".repeat(3_999), "unexpected"],
    ["many combining marks", `x_1${"\u0301".repeat(3_900)}`, "unexpected"],
    ["many wide characters", "㍿".repeat(3_999), "unexpected"],
    ["a matrix", "[[1,2],[3,4]]", "unexpected"],
    ["code", "constructor.constructor('return 1')()", "unknownSymbol"],
    ["a prototype", "__proto__", "unexpected"],
  ])("or for what it is: %s", (_, text, code) => {
    expect(outcome(text)).toBe(code);
  });
});

describe("what is just within the bounds is read", () => {
  it.each([
    ["thirty-two brackets", nested(32, "(", "x_1", ")"), "read, 33 parts"],
    ["thirty-two calls", nested(32, "g(", "x_1", ")"), "read, 33 parts"],
    ["fifteen digits", "9".repeat(15), "read, 1 parts"],
    ["199 factors", "x_1 ".repeat(199), "read, 200 parts"],
    ["255 signs", `${"-".repeat(255)}x_1`, "read, 2 parts"],
    ["the twelfth power", "(x_1)^12", "read, 3 parts"],
    ["a long spelling", "W_{ 22 }^{ (2) } \\cdot ".repeat(100).concat("1"), "read, 102 parts"],
  ])("%s", (_, text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it("and never more than 256 tokens or 200 nodes, whatever is typed", () => {
    for (const piece of ["x_1", "x_1+", "(x_1)", "g'z1(1)", "-", "2*", "H/", "\\frac{1}{H}", "(H)^2 "])
      for (const times of [1, 10, 60, 100, 128, 255, 400]) {
        const text = `${piece.repeat(times)}x_1`;
        const tokens = tokensOf(text, shape);
        const parsed = parseExpression(text, shape);
        if (tokens.ok) expect(tokens.value.length).toBeLessThanOrEqual(256);
        if (parsed.ok) expect(allParts(parsed.value).length).toBeLessThanOrEqual(200);
      }
  });
});

describe("what is readable but immense when multiplied out", () => {
  const key = expression("W_22^(2) g'(z_2^(2)) W_21^(3)");
  it.each([
    ["a sum to a power", "((x_1 + x_2 + y + n + eta + H)^12)^12"],
    ["a product of sums", "(x_1 + x_2 + y + n + eta) ".repeat(19)],
    ["z to a power", "((z_1^(2))^12 + (z_2^(2))^12)^12"],
    ["quotients of sums", "(1/(x_1 + y) + 1/(x_2 + n) + 1/(x_1 + eta) + 1/(n + eta) + 1/(x_2 + y))^9"],
    ["calls in calls", nested(30, "g(z_1^(2) + ", "(x_1 + y)^9", ")")],
    ["large numbers", `${"99999".repeat(3)}^12 ${"x_1 + 99999^12 ".repeat(3)}`],
  ])("%s still has one bucket and a verdict", (_, text) => {
    const answer = expression(text);
    expect(bucketOf(answer, shape).length).toBeLessThanOrEqual(600);
    expect(bucketOf(answer, shape)).toBe(bucketOf(expression(text), shape));
    expect(compare(answer, key, shape, { relu: true, strictness: "lenient" }).equal).toBe(false);
    expect(compare(answer, answer, shape, { relu: true, strictness: "lenient" })).toMatchObject({
      equal: true,
      tier: 1,
    });
  });

  it("is told apart by its fingerprint", () => {
    const power = (inside: string) => bucketOf(expression(`((${inside})^12)^12`), shape);
    expect(power("x_1 + x_2 + y + n")).toMatch(/^#/);
    expect(power("x_1 + x_2 + y + n")).toBe(power("n + y + x_2 + x_1"));
    expect(power("x_1 + x_2 + y + n")).not.toBe(power("x_1 + x_2 + y - n"));
  });
});
