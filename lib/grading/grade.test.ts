import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerShape, Key, Part } from "@/lib/problems/question";
import { typeset } from "@/lib/problems/typeset";
import type { AnswerInput } from "./answer";
import { bucketLabel, grade, keyBucket } from "./grade";

const part = (answer: AnswerShape, key: Key): Part => ({
  id: "a",
  prompt: "?",
  name: "?",
  figure: null,
  answer,
  key,
  asks: null,
  solution: { rule: [], steps: [], paths: [] },
  misconceptions: [],
  hidden: [],
  pairs: () => [],
  carried: () => null,
});
const numberPart = (value: string) => part({ type: "number" }, { type: "number", value });
const vectorPart = (...cells: string[]) =>
  part({ type: "vector", labels: cells.map(() => "?") }, { type: "vector", cells });
const claim = part({ type: "trueFalse" }, { type: "trueFalse", value: false });
const choice = part(
  {
    type: "choice",
    options: [
      { id: "zero", label: "$\\vec 0$" },
      { id: "one", label: "1" },
    ],
  },
  { type: "choice", option: "zero" },
);

const told = (of: Part, answer: AnswerInput) => {
  const graded = grade(of, answer);
  if (!graded.ok) return `${graded.error.code}${graded.error.cell ? ` in ${graded.error.cell}` : ""}`;
  return `${graded.value.verdict} ${graded.value.score} ${graded.value.bucket}`;
};
const number = (text: string): AnswerInput => ({ type: "number", text });
const vector = (...cells: string[]): AnswerInput => ({ type: "vector", cells });

describe("grade of a number", () => {
  it("puts every spelling of one number into one bucket", () => {
    for (const text of ["-1,5", "−3/2", "6/-4", "-1.50", "-15e-1"])
      expect(told(numberPart("-3/2"), number(text))).toBe("correct 1 -3/2");
    expect(told(numberPart("-3/2"), number("3/2"))).toBe("incorrect 0 3/2");
  });

  it("is exact: 100 is not 101, and 0.33 is not 1/3 of a finite key", () => {
    expect(told(numberPart("100"), number("101"))).toBe("incorrect 0 101");
    expect(told(numberPart("1/4"), number("0.249"))).toBe("incorrect 0 249/1000");
    expect(told(numberPart("1/4"), number("0.3"))).toBe("incorrect 0 3/10");
  });

  it("takes a rounded decimal for a key without a finite decimal, in the key's bucket", () => {
    const third = numberPart("-1/3");
    expect(told(third, number("-0.333"))).toBe("correct 1 -1/3");
    expect(told(third, number("-0,33333"))).toBe("correct 1 -1/3");
    expect(told(third, number("-3.33e-1"))).toBe("correct 1 -1/3");
    expect(told(third, number("-1/3"))).toBe("correct 1 -1/3");
    expect(told(third, number("-0.334"))).toBe("incorrect 0 -167/500");
    expect(told(third, number("0.333"))).toBe("incorrect 0 333/1000");
    expect(told(numberPart("2/3"), number("0.667"))).toBe("correct 1 2/3");
    expect(told(numberPart("2/3"), number("0.666"))).toBe("incorrect 0 333/500");
    expect(told(numberPart("1000/3"), number("333.3"))).toBe("correct 1 1000/3");
    expect(told(numberPart("1000/3"), number("333"))).toBe("incorrect 0 333");
  });

  it("asks for three digits whether or not the short decimal is near the key", () => {
    for (const text of ["0.33", "0.3", "-7.5", "0.05"])
      expect(told(numberPart("1/3"), number(text))).toBe("fewDigits");
    expect(told(numberPart("1/3"), number("2.0"))).toBe("incorrect 0 2");
  });

  it("hands on what cannot be read", () => {
    expect(told(numberPart("2"), number("1,500"))).toBe("ambiguousComma");
  });
});

describe("grade of a vector", () => {
  it("gives the share of right entries", () => {
    const key = vectorPart("-6", "12/5", "0");
    expect(told(key, vector("-6", "2.4", "0"))).toBe("correct 1 -6;12/5;0");
    expect(told(vectorPart("4", "-2"), vector("4", "2"))).toBe("partial 0.5 4;2");
    expect(told(vectorPart("4", "-2"), vector("-2", "4"))).toBe("incorrect 0 -2;4");
  });

  it("names the entry that cannot be read", () => {
    expect(told(vectorPart("4", "-2"), vector("4", ""))).toBe("empty in 2");
    const graded = grade(vectorPart("4", "-2"), vector("1/0", "2"));
    expect(graded.ok ? "" : graded.error.message).toMatch(/^Entry 1: That divides by zero/);
  });
});

describe("grade of a tap", () => {
  it("of True and False", () => {
    expect(told(claim, { type: "trueFalse", value: false })).toBe("correct 1 false");
    expect(told(claim, { type: "trueFalse", value: true })).toBe("incorrect 0 true");
  });

  it("of a choice", () => {
    expect(told(choice, { type: "choice", option: "zero" })).toBe("correct 1 zero");
    expect(told(choice, { type: "choice", option: "one" })).toBe("incorrect 0 one");
  });
});

describe("an answer that does not fit its part", () => {
  const parts = [numberPart("1"), vectorPart("1", "2"), claim, choice];
  const answers: readonly AnswerInput[] = [
    number("1"),
    vector("1", "2"),
    { type: "trueFalse", value: true },
    { type: "choice", option: "zero" },
  ];

  it("is refused kindly and never crashes", () => {
    for (const [i, of] of parts.entries())
      for (const [j, answer] of answers.entries())
        expect(told(of, answer) === "wrongShape", `${of.key.type}, ${answer.type}`).toBe(i !== j);
    expect(told(vectorPart("1", "2"), vector("1"))).toBe("wrongShape");
    expect(told(vectorPart("1", "2"), vector("1", "2", "3"))).toBe("wrongShape");
    expect(told(choice, { type: "choice", option: "seven" })).toBe("wrongShape");
  });
});

describe("buckets", () => {
  it("of the key are those of a right answer", () => {
    expect(keyBucket(numberPart("-3/2"))).toBe("-3/2");
    expect(keyBucket(vectorPart("4", "-2"))).toBe("4;-2");
    expect(keyBucket(claim)).toBe("false");
    expect(keyBucket(choice)).toBe("zero");
  });

  it("have labels that typeset", () => {
    expect(bucketLabel(numberPart("1"), "-3/2")).toBe("$-\\tfrac{3}{2}$");
    expect(bucketLabel(numberPart("1"), "-14")).toBe("$-14$");
    expect(bucketLabel(numberPart("1"), `-1${"0".repeat(29)}/7`)).toBe("$\\approx -1.43\\cdot 10^{28}$");
    expect(bucketLabel(vectorPart("1", "2"), "-6;12/5")).toBe("$\\left(-6,\\ \\tfrac{12}{5}\\right)$");
    expect(bucketLabel(claim, "true")).toBe("True");
    expect(bucketLabel(claim, "false")).toBe("False");
    expect(bucketLabel(choice, "zero")).toBe("$\\vec 0$");
    for (const bucket of ["-3/2", "7", "junk$", `1${"0".repeat(60)}`])
      expect(() => typeset(bucketLabel(numberPart("1"), bucket))).not.toThrow();
  });

  it("are stable: an answer's bucket, answered again, falls into itself", () => {
    const typed = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(typed, typed, ([n, d], [m, e]) => {
        const key = numberPart("5/7");
        const first = grade(key, number(`${n}/${d}`));
        if (!first.ok) throw new Error(first.error.message);
        expect(told(key, number(first.value.bucket))).toBe(
          `${first.value.verdict} ${first.value.score} ${first.value.bucket}`,
        );
        const equal = BigInt(n) * BigInt(e) === BigInt(m) * BigInt(d);
        const other = grade(key, number(`${m}/${e}`));
        expect(other.ok && other.value.bucket === first.value.bucket).toBe(equal);
      }),
    );
  });

  it("are found in well under a millisecond", () => {
    const started = performance.now();
    for (let i = 0; i < 1_000; i++) told(vectorPart("1/3", "2"), vector(`0.333${i}`, "-17/4"));
    expect((performance.now() - started) / 1_000).toBeLessThan(1);
  });
});
