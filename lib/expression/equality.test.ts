import { describe, expect, it } from "vitest";
import { canonicalText } from "./canonical-form";
import { bucketOf, type CompareOptions, compare } from "./equality";
import { fingerprint } from "./fingerprint";
import { differentPairs, differentSigmoids } from "./testing/different-pairs";
import { equalPairs } from "./testing/equal-pairs";
import { agree } from "./testing/oracle";
import { reluPairs } from "./testing/relu-pairs";
import { expression, type ShapeName, shapeNamed } from "./testing/shapes";

const anyG: CompareOptions = { relu: false, strictness: "lenient" };
const relu: CompareOptions = { relu: true, strictness: "lenient" };
const strict: CompareOptions = { relu: true, strictness: "strict" };

const rows = (pairs: readonly (readonly [ShapeName, string])[]) =>
  pairs.flatMap(([name, lines]) =>
    lines
      .trim()
      .split("\n")
      .map((line) => {
        const [left = "", right = ""] = line.split(/ [≡≢] /);
        return [name, left, right] as const;
      }),
  );

const told = (name: ShapeName, left: string, right: string, options: CompareOptions) => {
  const shape = shapeNamed(name);
  const there = compare(expression(left, name), expression(right, name), shape, options);
  const back = compare(expression(right, name), expression(left, name), shape, options);
  expect(back.equal, "the same the other way round").toBe(there.equal);
  const shares = bucketOf(expression(right, name), shape) === there.bucket;
  expect(shares, "in the key's bucket exactly if equal").toBe(there.equal);
  return there.equal ? `equal at tier ${there.tier}` : "different";
};

describe("compare: equal for every g", () => {
  it.each(rows(equalPairs))("%s: %s ≡ %s", (name, left, right) => {
    expect(told(name, left, right, anyG)).toBe("equal at tier 1");
    expect(told(name, left, right, strict)).toBe("equal at tier 1");
  });
});

describe("compare: equal for the ReLU only", () => {
  it.each(rows(reluPairs))("%s: %s ≡ %s", (name, left, right) => {
    expect(told(name, left, right, anyG)).toBe("different");
    expect(told(name, left, right, relu)).toBe("equal at tier 2");
  });
});

describe("compare: different", () => {
  it.each(rows(differentPairs))("%s: %s ≢ %s", (name, left, right) => {
    expect(told(name, left, right, anyG)).toBe("different");
    expect(told(name, left, right, relu)).toBe("different");
  });

  it.each(rows(differentSigmoids))("%s: %s ≢ %s", (name, left, right) => {
    expect(told(name, left, right, relu)).toBe("different");
  });
});

describe("an oracle in floating point that shares no code", () => {
  const all = [
    ...rows(equalPairs).map((row) => [...row, true, true] as const),
    ...rows(reluPairs).map((row) => [...row, false, true] as const),
    ...rows(differentPairs).map((row) => [...row, false, false] as const),
  ];

  it("says the same of every pair", () => {
    // It cannot tell 0.333… from 1/3: floating point is why we do not grade with it.
    const judged = all.filter(([, , right]) => !/0\.3{5,}|0\.30+1/.test(right));
    const verdicts = judged.map(([name, left, right]) => {
      const shape = shapeNamed(name);
      return [name, left, right, agree(left, right, shape, false), agree(left, right, shape, true)];
    });
    // Pairs with a sigmoid in them have nothing to say about ReLUs.
    const told = (row: readonly unknown[]) => (`${row[0]}`.includes("sigmoid") ? row.slice(0, 4) : row);
    expect(verdicts.map(told)).toEqual(judged.map(told));
  });

  it("is asked about at least 300 pairs", () => {
    expect(all.length + rows(differentSigmoids).length).toBeGreaterThanOrEqual(300);
  });

  it("has canonical forms and fingerprints that tell the same pairs apart", () => {
    for (const [name, left, right, equal] of all) {
      const shape = shapeNamed(name);
      const texts = [left, right].map((text) => canonicalText(expression(text, name), shape));
      const prints = [left, right].map((text) => fingerprint(expression(text, name), shape));
      expect(prints[0] === prints[1], `${left}, ${right}`).toBe(equal);
      // Where neither has one the fingerprint is left; where only one had, equals would stand in two bars.
      if (equal || (texts[0] !== null && texts[1] !== null))
        expect(texts[0] === texts[1], `${left}, ${right}`).toBe(equal);
    }
  });
});

describe("compare remarks", () => {
  const key = "W_22^(2) g'(z_2^(2)) W_21^(3)";
  const remarks = (answer: string, options: CompareOptions, right = key) => {
    const { equal, tier, remarks } = compare(
      expression(answer, "relu"),
      expression(right, "relu"),
      shapeNamed("relu"),
      options,
    );
    return [equal, tier, ...remarks];
  };

  it("that g'(a) is worth a word, and refuses it only when strict", () => {
    const answer = "W_22^(2) g'(a_2^(2)) W_21^(3)";
    expect(remarks(answer, relu)).toEqual([true, 2, "slopeOfActivation"]);
    expect(remarks(answer, strict)).toEqual([false, null, "slopeOfActivation"]);
    expect(remarks(answer, anyG)).toEqual([false, null]);
    expect(remarks("W_22^(2) g'(g(z_2^(2))) W_21^(3)", relu)).toEqual([true, 2, "slopeOfActivation"]);
  });

  it("that an identity of the ReLU was used, which is right in strict rooms too", () => {
    for (const options of [relu, strict])
      expect(remarks("W_22^(2) g'(z_2^(2))^2 W_21^(3)", options)).toEqual([true, 2, "reluIdentity"]);
  });

  it("that a weight's indices are swapped out of the network", () => {
    expect(remarks("W_22^(2) g'(z_2^(2)) W_12^(3)", relu)).toEqual([false, null, "swappedIndices"]);
    expect(remarks("W_22^(2) g'(z_2^(2)) W_21^(3) + W_12^(3) - W_12^(3)", relu)).toEqual([
      true,
      1,
      "swappedIndices",
    ]);
  });

  it("nothing of the plain right answer", () => {
    expect(remarks(key, strict)).toEqual([true, 1]);
  });
});

describe("bucketOf", () => {
  const bucket = (text: string, name: ShapeName = "2-2-2-1") =>
    bucketOf(expression(text, name), shapeNamed(name));

  it.each([
    ["W^(3)_21 · W₂₂⁽²⁾ · g′(z₂⁽²⁾)", "W_22^(2) g'(z_2^(2)) W_21^(3)"],
    ["x_2 - 2 x_1", "-2 x_1 + x_2"],
    ["(x_1 + y) / 2", "1/2 y + 1/2 x_1"],
    ["x_1 (W_11^(1) x_1 + W_21^(1) x_2)", "x_1 z_1^(1)"],
    ["g(g(z_1^(1)) + x_1)", "g(x_1 + a_1^(1))"],
    ["x_1 x_1 / (y y W_11^(1))", "(x_1)^2 / ((y)^2 W_11^(1))"],
    ["1 / y", "1 / y"],
    ["x_1 - x_1", "0"],
    ["H", "z_1^(3)"],
    ["a_1^(0)", "x_1"],
  ])("of %s is %s", (text, expected) => {
    expect(bucket(text)).toBe(expected);
    expect(bucket(expected)).toBe(expected);
  });

  it("is a fingerprint where there is no polynomial or it is too long to show", () => {
    expect(bucket("1 / (x_1 + x_2)")).toMatch(/^#/);
    expect(bucket("1 / (x_1 + x_2)")).toBe(bucket("x_1 / (x_2 x_1 + (x_1)^2)"));
    expect(bucket("(x_1 + x_2 + y + n + eta)^8")).toMatch(/^#/);
    expect(bucket("(x_1 + x_2 + y + n + eta)^8")).toBe(
      bucket("(eta + n + y + x_1 + x_2)^7 (x_1 + x_2 + y + n + eta)"),
    );
  });

  it("does not fall for an answer made up to meet the key at the fixed points", () => {
    // x_1 at a point, as anyone could read it off a fingerprint; the answer differs from the key elsewhere.
    const [first = ""] = (fingerprint(expression("x_1"), shapeNamed("2-2-2-1")) ?? "").slice(1).split(".");
    const value = [...first].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
    const million = 1_000_000n;
    const typed = `(${value / million ** 2n} * 1000000^2 + ${(value / million) % million} * 1000000 + ${value % million})`;
    const answer = expression(`x_1 + (x_1 - ${typed})`);
    expect(fingerprint(answer, shapeNamed("2-2-2-1"))).toContain(`#${first}.`);
    expect(compare(answer, expression("x_1"), shapeNamed("2-2-2-1"), anyG).equal).toBe(false);
  });
});
