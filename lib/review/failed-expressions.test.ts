import { describe, expect, it } from "vitest";
import { shapeNamed } from "@/lib/expression/testing/shapes";
import { expressionPart, numberPart } from "@/lib/grading/testing/parts";
import { theOutput } from "@/lib/network/objective";
import type { Quantity } from "@/lib/network/quantity";
import { questionFrom } from "@/lib/problems/families";
import type { Part, QuestionSource } from "@/lib/problems/question";
import { failedExpressions } from "./failed-expressions";
import { classOf } from "./testing/class-of";

const asking = (quantity: Quantity): Part =>
  numberPart("1", { asks: { of: "H", objective: theOutput, quantity } });
const z = asking({ kind: "z", layer: 2, node: 1 });
const weight = asking({ kind: "W", layer: 1, from: 1, to: 2 });
const formula = expressionPart("W_22^(2) g'(z_2^(2)) W_21^(3)", shapeNamed("2-2-2-1"));
const question = (id: string, family: string): QuestionSource => ({ id, family, params: {} });
const questions = [question("q1", "F8"), question("q2", "F2"), question("q3", "improvised")];

/** Each part with its column of answers, one student per line. */
const failedIn = (
  columns: Readonly<Record<string, readonly [Part, readonly string[]]>>,
  known = questions,
  marks: Readonly<Record<string, boolean>> = {},
) => {
  const all = Object.entries(columns);
  const count = Math.max(...all.map(([, [, cells]]) => cells.length));
  return failedExpressions(
    classOf({
      parts: Object.fromEntries(all.map(([id, [part]]) => [id, part])),
      answers: Object.fromEntries(
        Array.from({ length: count }, (_, s) => [`s${s}`, all.map(([, [, cells]]) => cells[s] ?? "")]),
      ),
      ...{ questions: known, regrades: { "q1/a": { marks } } },
    }),
    7,
  );
};
const told = (...args: Parameters<typeof failedIn>) =>
  failedIn(...args).map(
    ({ expression, failed, reached, parts }) => `${expression} ${failed}/${reached} ${parts}`,
  );

describe("the derivative of a part", () => {
  it("is failed by whoever was wrong in the first round, not by who goes on from an own mistake", () => {
    // Of seven who answered, two were wrong at first; one went on from an own mistake; two could not be read or were late.
    const cells = ["1", "1", "1", "5~", "0 | 1", "0 > 2", "1 | 0", "?", "0!"];
    expect(told({ "q1/a": [z, cells] })).toEqual(["$\\partial H/\\partial z_{1}^{(2)}$ 2/7 q1/a"]);
  });

  it("follows what was decided about the bars, but for who goes on from an own mistake", () => {
    const cells = ["0", "0", "5~", "5~", "1"];
    expect(told({ "q1/a": [z, cells] }, questions, { "0": true })).toEqual([]);
    expect(told({ "q1/a": [z, cells] }, questions, { "5": false })[0]).toContain(" 2/5 ");
  });

  it("is one in all the parts that ask for it", () => {
    // 1 of 3 and 2 of 3: neither is reached by five, both are by six.
    const columns = { "q1/a": [z, ["1", "1", "0"]], "q2/b": [z, ["1", "0", "0"]] } as const;
    expect(told(columns)).toEqual(["$\\partial H/\\partial z_{1}^{(2)}$ 3/6 q1/a,q2/b"]);
  });

  it("is not named where fewer than five answered, or fewer than a fifth failed", () => {
    expect(told({ "q1/a": [z, ["0", "0", "0", "0"]] })).toEqual([]);
    expect(told({ "q1/a": [z, ["0", "1", "1", "1", "1"]] })).toHaveLength(1);
    expect(told({ "q1/a": [z, ["0", "1", "1", "1", "1", "1"]] })).toEqual([]);
  });

  it("is written as the question writes its weights", () => {
    const cells = ["0", "0", "0", "0", "0"];
    const other: QuestionSource = { ...question("q1", "F8"), weightIndex: "to-from" };
    expect(told({ "q1/a": [weight, cells] })[0]).toContain("W_{12}^{(1)}");
    expect(told({ "q1/a": [weight, cells] }, [other])[0]).toContain("W_{21}^{(1)}");
  });
});

describe("the factors of a formula", () => {
  const right = "W_22^(2) g'(z_2^(2)) W_21^(3)";
  const cells = [right, right, "W_22^(2) W_21^(3)", "W_22^(2) W_21^(3)", "x_1 g'(z_2^(2))"];

  it("are failed by whose answer lacks them", () => {
    // g′ is missing in two answers of five, each weight in one.
    expect(told({ "q1/a": [formula, cells] })).toEqual([
      "$g'(z_{2}^{(2)})$ 2/5 q1/a",
      "$W_{22}^{(2)}$ 1/5 q1/a",
      "$W_{21}^{(3)}$ 1/5 q1/a",
    ]);
  });

  it("are not failed by an answer that was marked right", () => {
    const marks = { "W_22^(2) W_21^(3)": true };
    expect(told({ "q1/a": [formula, cells] }, questions, marks).map((one) => one.split(" ").at(-2))).toEqual([
      "1/5",
      "1/5",
    ]);
  });

  it("are there whatever else is wrong, and are not told of an answer that is too long to be kept", () => {
    expect(told({ "q1/a": [formula, [...cells.slice(0, 4), `${right} + x_1`]] })).toEqual([
      "$g'(z_{2}^{(2)})$ 2/5 q1/a",
    ]);
    expect(told({ "q1/a": [formula, [...cells.slice(0, 4), "#1.2.3"]] })).toEqual([]);
  });
});

describe("what is named", () => {
  it("are three at most, the worst first", () => {
    const columns = {
      "q1/a": [asking({ kind: "z", layer: 1, node: 1 }), ["0", "0", "1", "1", "1"]],
      "q1/b": [asking({ kind: "z", layer: 1, node: 2 }), ["0", "0", "0", "1", "1"]],
      "q1/c": [asking({ kind: "a", layer: 1, node: 1 }), ["0", "1", "1", "1", "1"]],
      // As large a share as of b, of more students.
      "q1/d": [asking({ kind: "a", layer: 1, node: 2 }), ["0", "0", "0", "0", "0", "0", "1", "1", "1", "1"]],
    } as const;
    expect(told(columns).map((one) => one.split(" ").at(-2))).toEqual(["6/10", "3/5", "2/5"]);
  });
});

describe("the follow-up question", () => {
  const cells = ["0", "0", "1", "1", "1"];

  it("is of the family where most failed, in its notation, and can be built", () => {
    const known: QuestionSource[] = [
      question("q1", "F8"),
      { ...question("q2", "F2"), weightIndex: "to-from" },
    ];
    const columns = {
      "q1/a": [z, ["0", "1", "1", "1", "1"]],
      "q2/a": [z, ["0", "0", "1", "1", "1"]],
    } as const;
    const [worst] = failedIn(columns, known);
    expect(worst?.followUp).toMatchObject({ family: "F2", weightIndex: "to-from" });
    expect(worst?.followUp && questionFrom(worst.followUp).ok).toBe(true);
  });

  it("is easier where half of the class failed, and the same for the same seed", () => {
    expect(failedIn({ "q1/a": [z, cells] })[0]?.followUp?.id).toBe("F8-7-2");
    expect(failedIn({ "q1/a": [z, [...cells, "0"]] })[0]?.followUp?.id).toBe("F8-7-1");
    expect(failedIn({ "q1/a": [z, cells] })).toEqual(failedIn({ "q1/a": [z, cells] }));
    expect(failedIn({ "q1/a": [z, cells] })[0]?.followUp).not.toHaveProperty("weightIndex");
  });

  it("is none where the question was improvised", () => {
    expect(failedIn({ "q3/1": [z, cells] })[0]?.followUp).toBeNull();
  });
});
