import { describe, expect, it } from "vitest";
import { isRightBucket, keyBucket, scoreOfBucket, verdictOfBucket } from "@/lib/grading/bucket";
import { bucketLabel } from "@/lib/grading/bucket-label";
import { diagnose } from "@/lib/grading/diagnose";
import { grade } from "@/lib/grading/grade";
import { messageOf } from "@/lib/grading/message";
import { readLine } from "@/lib/grading/read-line";
import { partId } from "@/lib/ids";
import { roomContent } from "@/lib/room/content";
import { families, questionFrom } from "./families";
import {
  type ImprovisedAnswer,
  type ImprovisedParams,
  improvisedSchema,
  improvisedSource,
} from "./improvised";
import { improvisedShape, shapeOfWidths } from "./improvised-shape";
import type { Question } from "./question";
import { typeset } from "./typeset";

const shape = improvisedShape(null, "from-to");
const answers: readonly ImprovisedAnswer[] = [
  { type: "number" },
  { type: "vector", length: 3 },
  { type: "trueFalse" },
  { type: "choice", options: 4 },
  { type: "expression", shape },
];

function asked(answer: ImprovisedAnswer, title?: string): Question {
  const params: ImprovisedParams = title === undefined ? { answer } : { title, answer };
  const built = questionFrom(improvisedSource("q", params));
  if (!built.ok) throw new Error(built.error);
  return built.value;
}

function partOf(answer: ImprovisedAnswer) {
  const [part] = asked(answer).parts;
  if (!part) throw new Error("no part");
  return part;
}

/** What a line that somebody types is put with; the code of the problem if it cannot be read. */
function bucketOf(answer: ImprovisedAnswer, line: string): string {
  const part = partOf(answer);
  const read = readLine(line, part);
  const graded = read.ok ? grade(part, read.value) : read;
  return graded.ok ? graded.value.bucket : graded.error.code;
}

describe("an improvised question", () => {
  it("has one part, the words of its type, and no key of any kind", () => {
    for (const answer of answers) {
      const question = asked(answer);
      expect(question).toMatchObject({ id: "q", family: "improvised", title: "On the board", network: null });
      expect(question.stem).toBe("The question is on the board.");
      expect(question.parts.map(({ id }) => id)).toEqual(["1"]);
      const [part] = question.parts;
      expect(part?.key).toEqual({ type: "unmarked" });
      expect(part?.solution).toEqual({ rule: [], steps: [], paths: [], walk: [] });
      expect([part?.figure, part?.asks, part?.misconceptions, part?.hidden, part?.pairs()]).toEqual([
        ...[null, null],
        ...[[], [], []],
      ]);
      expect(part?.carried(new Map([["1", "3"]]))).toBeNull();
      for (const markup of [question.stem, part?.prompt ?? "", ...question.conventions])
        expect(typeset(markup)).not.toBe("");
    }
    expect(answers.map((answer) => partOf(answer).prompt)).toEqual([
      "Type the number asked for on the board.",
      "Fill in the 3 entries.",
      "True or false?",
      "Which one?",
      "Type the expression.",
    ]);
  });

  it("keeps the title that was given to it", () => {
    expect(asked({ type: "number" }, "  The bias once more ").title).toBe("The bias once more");
  });

  it("names entries by their place and options by letters", () => {
    expect(partOf({ type: "vector", length: 2 }).answer).toEqual({
      type: "vector",
      labels: ["1st entry", "2nd entry"],
    });
    expect(partOf({ type: "choice", options: 3 }).answer).toMatchObject({
      options: [{ id: "A", label: "A" }, { id: "B" }, { id: "C" }],
    });
    for (const count of [2, 6]) {
      expect(partOf({ type: "vector", length: count }).answer).toMatchObject({
        labels: { length: count },
      });
      expect(partOf({ type: "choice", options: count }).answer).toMatchObject({
        options: { length: count },
      });
    }
  });

  it("is found by its source and is none of the families that draw", () => {
    expect(families.map(({ code }) => code)).not.toContain("improvised");
    expect(questionFrom({ id: "q", family: "improvised", params: {} }).ok).toBe(false);
  });

  it("says which end of a weight its index names, as its formulae are written", () => {
    const conventionIn = (weightIndex: "from-to" | "to-from") =>
      asked({ type: "expression", shape: improvisedShape(null, weightIndex) }).conventions.join();
    expect(conventionIn("from-to")).toContain("W_{jk}");
    expect(conventionIn("to-from")).toContain("W_{kj}");
    expect(asked({ type: "number" }).conventions).toEqual([]);
    const params: ImprovisedParams = {
      answer: { type: "expression", shape: improvisedShape(null, "to-from") },
    };
    expect(improvisedSource("q", params).weightIndex).toBe("to-from");
  });
});

describe("answers without a key", () => {
  it.each<[string, ImprovisedAnswer, readonly string[], string, readonly string[]]>([
    ["a number", { type: "number" }, ["1/2", "0.5", "0,5", "2/4", "(3-2)/2"], "1/2", ["-1/2", "0.51", "2"]],
    ["a decimal, exactly", { type: "number" }, ["0.333", "333/1000"], "333/1000", ["1/3", "0.33"]],
    ["a short decimal, exactly", { type: "number" }, ["0.3"], "3/10", ["1/3"]],
    [
      "a vector",
      { type: "vector", length: 2 },
      ["[1;2]", "(1, 2)", "2/2 4/2", "1.0; 2.0"],
      "1;2",
      ["[2;1]", "[1;-2]"],
    ],
    ["True or False", { type: "trueFalse" }, ["true", "T"], "true", ["false"]],
    ["a choice", { type: "choice", options: 4 }, ["B", "2"], "B", ["A", "D"]],
    [
      "an expression",
      { type: "expression", shape },
      [
        "W_11^(1) + W_12^(1)",
        "W_12^(1) + W_11^(1)",
        "W12(1) + 2 W_{11}^{(1)} - W^(1)_11",
        "\\frac{W_11^(1) + W_12^(1)}{1}",
      ],
      "W_11^(1) + W_12^(1)",
      ["W_11^(1) - W_12^(1)", "W_11^(1) + W_21^(1)", "g'(z_1^(1))", "eta y"],
    ],
  ])(
    "puts the spellings of %s into one bucket and no other answer with them",
    (_, answer, same, bucket, others) => {
      expect(same.map((line) => bucketOf(answer, line))).toEqual(same.map(() => bucket));
      for (const line of others) {
        expect(bucketOf(answer, line)).not.toBe(bucket);
        expect(partGrade(answer, line)).toMatchObject({ ok: true });
      }
    },
  );

  it("are neither right nor wrong", () => {
    const lines = ["3", "1 2 3", "false", "A", "W_11^(1)"];
    expect(answers.map((answer, i) => partGrade(answer, lines[i] ?? ""))).toEqual(
      ["3", "1;2;3", "false", "A", "W_11^(1)"].map((bucket) => ({
        ok: true,
        value: { verdict: "ungraded", score: 0, bucket, carried: false, remarks: [] },
      })),
    );
    expect(messageOf(partOf({ type: "number" }), partGrade({ type: "number" }, "3"))).toBe(
      "This can be read. What is right is not marked yet.",
    );
  });

  it("have bars of which none is right and none explained", () => {
    for (const [i, bucket] of ["3", "1;2;3", "true", "A", "W_11^(1)"].entries()) {
      const part = partOf(answers[i] ?? { type: "number" });
      expect(keyBucket(part)).toBeNull();
      expect([isRightBucket(part, bucket), scoreOfBucket(part, bucket)]).toEqual([false, 0]);
      expect(verdictOfBucket(part, bucket)).toBe("ungraded");
      expect(diagnose(part, bucket)).toEqual([]);
    }
  });

  it("have no right answer to show", () => {
    for (const answer of answers)
      expect(roomContent([asked(answer)]).get(partId("q", "1"))?.solution).toMatchObject({
        ...{ answer: null, rule: [], steps: [], paths: [] },
      });
  });

  it("that cannot be read stay unreadable, with the words that any question has", () => {
    const problem = (answer: ImprovisedAnswer, line: string) => {
      const graded = partGrade(answer, line);
      return graded.ok ? graded.value.bucket : graded.error.message;
    };
    expect(problem({ type: "number" }, "1,500")).toMatch(/can mean 1.500 or 1500/);
    expect(problem({ type: "vector", length: 2 }, "1; x")).toMatch(/^Entry 2: “x” is not part of a number/);
    expect(problem({ type: "vector", length: 3 }, "1; 2")).toMatch(/Fill in all 3 entries\.$/);
    expect(problem({ type: "trueFalse" }, "maybe")).toMatch(/Write true or false/);
    expect(problem({ type: "choice", options: 2 }, "C")).toMatch(/Choose one of the options/);
    expect(problem({ type: "expression", shape }, "W_22")).toBe("W_22: which layer? Write W_22^(2).");
    expect(grade(partOf({ type: "choice", options: 2 }), { type: "choice", option: "C" }).ok).toBe(false);
    expect(grade(partOf({ type: "trueFalse" }), { type: "trueFalse", value: true, reason: "UP" }).ok).toBe(
      false,
    );
  });

  it("of another type do not fit", () => {
    for (const answer of answers)
      for (const other of answers) {
        const read = readLine(
          { number: "3", vector: "1 2 3", trueFalse: "true", choice: "A", expression: "1" }[other.type],
          partOf(other),
        );
        if (!read.ok) throw new Error(read.error.message);
        expect(grade(partOf(answer), read.value).ok).toBe(answer === other);
      }
  });

  it("have bars with typeset names", () => {
    const label = (answer: ImprovisedAnswer, bucket: string) => bucketLabel(partOf(answer), bucket);
    const labels = [
      label({ type: "number" }, "-3/2"),
      label({ type: "vector", length: 2 }, "1;-1/2"),
      label({ type: "trueFalse" }, "false"),
      label({ type: "choice", options: 2 }, "B"),
      label({ type: "expression", shape }, "eta W_11^(1)"),
    ];
    expect(labels).toEqual([
      "$-\\tfrac{3}{2}$",
      "$\\left(1,\\ -\\tfrac{1}{2}\\right)$",
      "False",
      "B",
      "$\\eta\\,W_{11}^{(1)}$",
    ]);
    for (const markup of labels) expect(typeset(markup)).not.toBe("");
  });
});

describe("the parameters of an improvised question", () => {
  const accepted = (params: unknown) => improvisedSchema.safeParse(params).success;
  const formula = (change: object) => ({ answer: { type: "expression", shape: { ...shape, ...change } } });

  it("are read from what a page sends", () => {
    for (const answer of answers) expect(accepted(JSON.parse(JSON.stringify({ answer })))).toBe(true);
    expect(accepted({ title: "Quick one", answer: { type: "number" } })).toBe(true);
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["no answer", {}],
    ["an unknown type", { answer: { type: "matrix" } }],
    ["one option", { answer: { type: "choice", options: 1 } }],
    ["a hundred options", { answer: { type: "choice", options: 100 } }],
    ["options with words of their own", { answer: { type: "choice", options: ["<b>", "b"] } }],
    ["a vector of a billion", { answer: { type: "vector", length: 1e9 } }],
    ["a vector of two and a half", { answer: { type: "vector", length: 2.5 } }],
    ["no title in it", { title: " ", answer: { type: "number" } }],
    ["a title without end", { title: "x".repeat(10_000), answer: { type: "number" } }],
    ["a key", { answer: { type: "number", key: "3" } }],
    ["keys of every object", { answer: { type: "number" }, constructor: { prototype: {} } }],
    [
      "keys of every object",
      JSON.parse('{ "answer": { "type": "number", "__proto__": { "polluted": 1 } } }'),
    ],
    ["a wide network", formula({ widths: [2, 1e6, 1] })],
    ["a deep network", formula({ widths: Array(1000).fill(1), activations: Array(999).fill("g") })],
    ["an activation too few", formula({ activations: ["g"] })],
    ["an unknown activation", formula({ activations: ["g", "g", "constructor"] })],
    ["a name that is a command", formula({ names: ["\\href{x}{y}"] })],
    ["a name that hides a weight", formula({ names: ["W"] })],
    ["more of a shape", formula({ secret: 1 })],
  ])("are refused with %s", (_, params) => {
    expect(accepted(params)).toBe(false);
  });
});

describe("the shape of an improvised formula", () => {
  it("is that of the network on show", () => {
    const network = {
      widths: [2, 3, 2],
      activations: ["sigmoid", "softmax"],
      biases: [
        ["0", "0", "0"],
        ["0", "0"],
      ],
    } as const;
    expect(improvisedShape(network, "to-from")).toEqual({
      ...{ widths: [2, 3, 2], activations: ["sigma", "g"], biases: true },
      ...{ weightIndex: "to-from", names: ["y", "eta"] },
    });
    expect(
      improvisedSchema.safeParse({
        answer: { type: "expression", shape: improvisedShape(network, "from-to") },
      }).success,
    ).toBe(true);
  });

  it("is a general one where no network is on show", () => {
    expect(shape).toEqual(shapeOfWidths([2, 2, 2, 1], "from-to"));
    expect(shape).toMatchObject({ widths: [2, 2, 2, 1], activations: ["g", "g", "linear"] });
    expect(shapeOfWidths([3, 1], "from-to").activations).toEqual(["linear"]);
  });
});

function partGrade(answer: ImprovisedAnswer, line: string) {
  const part = partOf(answer);
  const read = readLine(line, part);
  return read.ok ? grade(part, read.value) : read;
}
