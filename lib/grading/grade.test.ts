import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Part } from "@/lib/problems/question";
import type { AnswerInput } from "./answer";
import { keyBucket } from "./bucket";
import { grade } from "./grade";
import { claimWithReasons, numberPart, partOf, predictions, vectorPart } from "./testing/parts";

const claim = partOf({ type: "trueFalse" }, { type: "trueFalse", value: false });
const choice = partOf(
  {
    type: "choice",
    options: [
      { id: "zero", label: "$\\vec 0$" },
      { id: "one", label: "1" },
    ],
  },
  { type: "choice", option: "zero" },
);

const told = (of: Part, answer: AnswerInput, earlier?: ReadonlyMap<string, string>) => {
  const graded = grade(of, answer, earlier);
  if (!graded.ok) return `${graded.error.code}${graded.error.cell ? ` in ${graded.error.cell}` : ""}`;
  const { verdict, score, bucket, carried } = graded.value;
  return `${verdict} ${score} ${bucket}${carried ? " carried" : ""}`;
};
const number = (text: string): AnswerInput => ({ type: "number", text });
const vector = (...cells: string[]): AnswerInput => ({ type: "vector", cells });

describe("grade of a number", () => {
  it("puts every spelling of one number into one bucket", () => {
    for (const text of ["-1,5", "−3/2", "6/-4", "-1.50", "-15e-1", "2*(-3)+4,5", "-(1+2)/2"])
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
    for (const text of ["-0.333", "-0,33333", "-3.33e-1", "-1/3", "-(0.333)"])
      expect(told(third, number(text))).toBe("correct 1 -1/3");
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

  it("asks for three digits in every entry of a vector, right or wrong, where one has no finite decimal", () => {
    const mixed = vectorPart(["1/2", "1/3"]);
    for (const text of ["0.5", "0.7"]) expect(told(mixed, vector(text, "1/3"))).toBe("fewDigits in 1");
    for (const text of ["0.500", "1/2"]) expect(told(mixed, vector(text, "0.333"))).toBe("correct 1 1/2;1/3");
    expect(told(vectorPart(["1/2", "4"]), vector("0.5", "0.3"))).toBe("partial 0.5 1/2;3/10");
  });

  it("hands on what cannot be read", () => {
    expect(told(numberPart("2"), number("1,500"))).toBe("ambiguousComma");
  });
});

describe("a decimal that is the rounding of a predicted answer", () => {
  const part = numberPart("2", { misconceptions: predictions(["A", "1/3"], ["B", "2/7"], ["C", "1/4"]) });

  it("falls into that answer's bucket, so that 0.333 and 1/3 are one bar", () => {
    for (const text of ["0.333", "0,3333", "1/3"]) expect(told(part, number(text))).toBe("incorrect 0 1/3");
    expect(told(part, number("0.286"))).toBe("incorrect 0 2/7");
  });

  it("needs three digits, and an answer that has no finite decimal", () => {
    expect(told(part, number("0.33"))).toBe("incorrect 0 33/100");
    expect(told(part, number("0.334"))).toBe("incorrect 0 167/500");
    expect(told(part, number("0.250"))).toBe("incorrect 0 1/4");
    expect(told(part, number("0.249"))).toBe("incorrect 0 249/1000");
  });

  it("must be of one answer only, however many rules lead there", () => {
    const close = numberPart("2", { misconceptions: predictions(["A", "1/3"], ["B", "1001/3004"]) });
    expect(told(close, number("0.333"))).toBe("incorrect 0 333/1000");
    expect(told(close, number("0.33333"))).toBe("incorrect 0 1/3");
    const twice = numberPart("2", { misconceptions: predictions(["A", "1/3"], ["B", "1/3"]) });
    expect(told(twice, number("0.333"))).toBe("incorrect 0 1/3");
  });

  it("never takes what is right", () => {
    const third = numberPart("1/3", { misconceptions: predictions(["A", "1001/3004"]) });
    expect(told(third, number("0.333"))).toBe("correct 1 1/3");
    const exactly = numberPart("333/1000", { misconceptions: predictions(["A", "1/3"]) });
    expect(told(exactly, number("0.333"))).toBe("correct 1 333/1000");
  });

  it("in each entry of a vector", () => {
    const both = vectorPart(["1", "1/7"], { misconceptions: predictions(["A", "1/3;2/3"]) });
    expect(told(both, vector("0.333", "0.667"))).toBe("incorrect 0 1/3;2/3");
    expect(told(both, vector("1", "0.143"))).toBe("correct 1 1;1/7");
  });
});

describe("grade of a vector", () => {
  it("gives the share of right entries", () => {
    const key = vectorPart(["-6", "12/5", "0"]);
    expect(told(key, vector("-6", "2.4", "0"))).toBe("correct 1 -6;12/5;0");
    expect(told(vectorPart(["4", "-2"]), vector("4", "2"))).toBe("partial 0.5 4;2");
    expect(told(vectorPart(["4", "-2"]), vector("-2", "4"))).toBe("incorrect 0 -2;4");
  });

  it("names the entry that cannot be read", () => {
    expect(told(vectorPart(["4", "-2"]), vector("4", ""))).toBe("empty in 2");
    const graded = grade(vectorPart(["4", "-2"]), vector("1/0", "2"));
    expect(graded.ok ? "" : graded.error.message).toMatch(/^Entry 1: That divides by zero/);
  });
});

describe("grade of a tap", () => {
  it("of True and False", () => {
    expect(told(claim, { type: "trueFalse", value: false })).toBe("correct 1 false");
    expect(told(claim, { type: "trueFalse", value: true })).toBe("incorrect 0 true");
  });

  it("of True and False with a reason: the right value for another reason is worth a half", () => {
    const tap = (value: boolean, reason?: string): AnswerInput => ({
      ...{ type: "trueFalse", value },
      ...(reason === undefined ? {} : { reason }),
    });
    expect(told(claimWithReasons, tap(true))).toBe("correct 1 true");
    expect(told(claimWithReasons, tap(true, "UP"))).toBe("correct 1 true:UP");
    expect(told(claimWithReasons, tap(true, "SAT"))).toBe("partial 0.5 true:SAT");
    expect(told(claimWithReasons, tap(false))).toBe("incorrect 0 false");
    expect(told(claimWithReasons, tap(false, "DEAD"))).toBe("incorrect 0 false:DEAD");
    expect(told(claimWithReasons, tap(true, "DEAD"))).toBe("wrongShape");
    expect(told(claim, tap(false, "DEAD"))).toBe("wrongShape");
    const partly = grade(claimWithReasons, tap(true, "SAT"));
    expect(partly.ok && partly.value.remarks).toEqual(["The answer is right; the reason is another one."]);
  });

  it("of a choice", () => {
    expect(told(choice, { type: "choice", option: "zero" })).toBe("correct 1 zero");
    expect(told(choice, { type: "choice", option: "one" })).toBe("incorrect 0 one");
  });
});

describe("an answer that goes on from the student's own earlier ones", () => {
  /** Twice the answer to part a. */
  const part = numberPart("10", {
    id: "b",
    carried: (earlier) => ({ "3": "6", "1/6": "1/3", "5": "10" })[earlier.get("a") ?? ""] ?? null,
    misconceptions: predictions(["T", "6"]),
  });
  const given = (bucket: string) => new Map([["a", bucket]]);

  it("is right, and says that it is carried", () => {
    expect(told(part, number("6"), given("3"))).toBe("correct 1 6 carried");
    expect(told(part, number("2*3"), given("3"))).toBe("correct 1 6 carried");
    expect(told(part, number("0.333"), given("1/6"))).toBe("correct 1 1/3 carried");
  });

  it("is only right after that earlier answer", () => {
    expect(told(part, number("6"))).toBe("incorrect 0 6");
    expect(told(part, number("6"), given("4"))).toBe("incorrect 0 6");
    expect(told(part, number("7"), given("3"))).toBe("incorrect 0 7");
  });

  it("is not carried where it is simply right", () => {
    expect(told(part, number("10"), given("3"))).toBe("correct 1 10");
    expect(told(part, number("10"), given("5"))).toBe("correct 1 10");
  });

  it("in a vector as a whole", () => {
    const pair = vectorPart(["1", "2"], { carried: () => "3;1/3" });
    expect(told(pair, vector("3", "0.333"))).toBe("correct 1 3;1/3 carried");
    expect(told(pair, vector("1", "1/3"))).toBe("partial 0.5 1;1/3");
  });
});

describe("an answer that does not fit its part", () => {
  const parts = [numberPart("1"), vectorPart(["1", "2"]), claim, choice];
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
    expect(told(vectorPart(["1", "2"]), vector("1"))).toBe("wrongShape");
    expect(told(vectorPart(["1", "2"]), vector("1", "2", "3"))).toBe("wrongShape");
    expect(told(choice, { type: "choice", option: "seven" })).toBe("wrongShape");
  });
});

describe("buckets", () => {
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
    const key = vectorPart(["1/3", "2"]);
    const started = performance.now();
    for (let i = 0; i < 1_000; i++) told(key, vector(`0.333${i}`, "-17/4"));
    expect((performance.now() - started) / 1_000).toBeLessThan(1);
    expect(keyBucket(key)).toBe("1/3;2");
  });
});
