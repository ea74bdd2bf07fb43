import { shapeNamed } from "@/lib/expression/testing/shapes";
import type { AnswerInput } from "@/lib/grading/answer";
import { answerOfBucket } from "@/lib/grading/answer-of-bucket";
import { partOf } from "@/lib/grading/testing/parts";
import { rightAnswer } from "@/lib/grading/testing/right-answer";
import { families } from "@/lib/problems/families";
import type { AnswerShape, Key, Part, Question } from "@/lib/problems/question";

/** The same question twice, of which two things are right, and what students hand in for each of its parts. */
export interface Twins {
  readonly one: Question;
  readonly other: Question;
  /** By the ids of its parts. */
  readonly answers: Readonly<Record<string, readonly AnswerInput[]>>;
}

interface Truth {
  readonly key: Key;
  readonly mistakes: readonly string[];
  readonly carried?: Part["carried"];
}

interface MadePart {
  readonly id: string;
  readonly answer: AnswerShape;
  readonly one: Truth;
  readonly other: Truth;
  readonly answers: readonly AnswerInput[];
}

/** What a part holds that nobody may see, of another length on either side. */
function partWith({ id, answer }: MadePart, { key, mistakes, carried }: Truth, word: string): Part {
  return partOf(answer, key, {
    ...{ id, prompt: `Part ${id}?`, name: `part ${id}` },
    misconceptions: mistakes.map((bucket, index) => ({
      ...{ code: `P${index}`, label: `mistake ${index} of the ${word}`, bucket },
    })),
    hidden: [{ code: "T", label: `hidden ${word}` }],
    solution: {
      rule: [{ text: `rule of the ${word}` }],
      steps: [{ text: `step, ${word}` }],
      paths: [],
      walk: [{ text: `walk of the ${word}` }],
    },
    ...(carried && { carried }),
  });
}

function made(id: string, ...parts: readonly MadePart[]): Twins {
  const question = (side: "one" | "other", word: string): Question => ({
    ...{ id, family: "made", title: `Question ${id}`, stem: "As on the board.", conventions: [] },
    ...{ network: null, parts: parts.map((part) => partWith(part, part[side], word)) },
  });
  return {
    ...{ one: question("one", "elephant"), other: question("other", "rhinoceros") },
    answers: Object.fromEntries(parts.map((part) => [part.id, part.answers])),
  };
}

const numbers = (...texts: readonly string[]) => texts.map((text): AnswerInput => ({ type: "number", text }));
const vectors = (...all: readonly string[]) =>
  all.map((text): AnswerInput => ({ type: "vector", cells: text.split(" ") }));
const matrices = (...all: readonly string[]) =>
  all.map((text): AnswerInput => ({ type: "matrix", rows: text.split(";").map((row) => row.split(" ")) }));
const formulae = (...texts: readonly string[]) =>
  texts.map((text): AnswerInput => ({ type: "expression", text }));

const asNumber = (value: string): Key => ({ type: "number", value });
const asVector = (...cells: readonly string[]): Key => ({ type: "vector", cells });
const asMatrix = (text: string): Key => ({
  type: "matrix",
  rows: text.split(";").map((row) => row.split(" ")),
});
const asFormula = (text: string, further: object = {}): Key => ({
  ...{ type: "expression", text, relu: true, strictness: "lenient" },
  ...further,
});

const claim: AnswerShape = {
  type: "trueFalse",
  reasons: {
    true: ["UP", "SAT"].map((id) => ({ id, label: `since ${id}` })),
    false: ["DEAD", "BIAS"].map((id) => ({ id, label: `since ${id}` })),
  },
};
const taps = (...all: readonly (readonly [boolean, string?])[]) =>
  all.map(
    ([value, reason]): AnswerInput =>
      reason === undefined ? { type: "trueFalse", value } : { type: "trueFalse", value, reason },
  );
const formula: AnswerShape = { type: "expression", shape: shapeNamed("relu") };
const path = "W_22^(2) g'(z_2^(2)) W_21^(3)";
const another = "W_21^(2) g'(z_1^(2)) W_11^(3)";

/** Every way to answer, with what the grader makes of it told by the key: roundings, identities, what is carried on. */
export const madeTwins: readonly Twins[] = [
  made("number", {
    ...{ id: "a", answer: { type: "number" } },
    one: { key: asNumber("4"), mistakes: ["-4", "1/3"] },
    other: { key: asNumber("-7/2"), mistakes: ["7", "2/7", "3/11"] },
    answers: numbers("4", "4.0", "-3,5", "0.333", "1/3", "0.286", "0.3", "what?"),
  }),
  made("rounded", {
    ...{ id: "a", answer: { type: "number" } },
    one: { key: asNumber("1/3"), mistakes: ["2/7"] },
    other: { key: asNumber("-2/7"), mistakes: ["1/3", "-1/3"] },
    answers: numbers("0.333", "0.3333", "1/3", "-0.286", "-2/7", "0.3", "0.286", "0.334"),
  }),
  made("vector", {
    ...{ id: "a", answer: { type: "vector", labels: ["first", "second"] } },
    one: { key: asVector("1/2", "1/3"), mistakes: ["1/3;1/2"] },
    other: { key: asVector("-3/4", "2/3"), mistakes: ["1/2;2/3"] },
    answers: vectors(
      "0.5 1/3",
      "1/2 0.333",
      "0.500 1/3",
      "-0.75 2/3",
      "-3/4 0.667",
      "1/3 1/2",
      "0.333 1/2",
      "1 x",
    ),
  }),
  made("matrix", {
    ...{ id: "a", answer: { type: "matrix", name: "M", size: { rows: 2, columns: 2 } } },
    one: { key: asMatrix("1 2;3 4"), mistakes: ["1,3;2,1/3"] },
    other: { key: asMatrix("1 3;2 0"), mistakes: ["1,2;3,1/7"] },
    answers: matrices(
      "1 2;3 4",
      "1 3;2 0",
      "1 3;2 0.333",
      "1 3;2 1/3",
      "1 2;3 0.143",
      "1 2;3 1/7",
      "1 2 3;4 5 6",
      "1 2;3 ",
    ),
  }),
  made("size", {
    ...{ id: "a", answer: { type: "matrix", name: "M", size: null } },
    one: { key: asMatrix("1/2 2/3"), mistakes: ["1/2;2/3"] },
    other: { key: asMatrix("1/7;1/2"), mistakes: [] },
    answers: matrices(
      "0.5 2/3",
      "1/2 0.667",
      "1/2 2/3",
      "1/7;0.5",
      "0.143;1/2",
      "1/7;1/2",
      "1/2;2/3",
      "1/2;0.667",
    ),
  }),
  made("formula", {
    ...{ id: "a", answer: formula },
    one: { key: asFormula(path), mistakes: [another] },
    other: { key: asFormula(`${path} + ${another}`, { strictness: "strict" }), mistakes: [path] },
    answers: formulae(
      ...[path, `g'(z_2^(2))^2 W_21^(3) W_22^(2)`, "W_22^(2) g'(a_2^(2)) W_21^(3)"],
      ...[
        `${path} + ${another}`,
        `${another} + g'(z_2^(2))^2 W_21^(3) W_22^(2)`,
        another,
        "W_12^(3)",
        "W_22^(",
      ],
    ),
  }),
  made("blank", {
    ...{ id: "a", answer: formula },
    one: { key: asFormula("W_22^(2)", { whole: path }), mistakes: ["W_21^(3)"] },
    other: { key: asFormula("g'(z_1^(2))", { whole: another, outer: "W_11^(3)" }), mistakes: [] },
    answers: formulae(
      "W_22^(2)",
      path,
      "g'(z_1^(2))",
      another,
      "g'(z_1^(2))^2",
      "W_21^(3)",
      "W_11^(3) g'(z_1^(2))",
      "2",
    ),
  }),
  made("claim", {
    ...{ id: "a", answer: { type: "trueFalse" } },
    one: { key: { type: "trueFalse", value: true }, mistakes: [] },
    other: { key: { type: "trueFalse", value: false }, mistakes: [] },
    answers: taps([true], [false], [true], [false], [true]),
  }),
  made("reasons", {
    ...{ id: "a", answer: claim },
    one: { key: { type: "trueFalse", value: true, reason: "UP" }, mistakes: ["true:SAT"] },
    other: { key: { type: "trueFalse", value: false, reason: "BIAS" }, mistakes: ["false:DEAD"] },
    answers: taps(
      [true, "UP"],
      [true, "SAT"],
      [false, "BIAS"],
      [true],
      [false],
      [true, "DEAD"],
      [false, "DEAD"],
    ),
  }),
  made("choice", {
    ...{
      id: "a",
      answer: { type: "choice", options: ["A", "B", "C"].map((id) => ({ id, label: `option ${id}` })) },
    },
    one: { key: { type: "choice", option: "A" }, mistakes: ["B"] },
    other: { key: { type: "choice", option: "C" }, mistakes: [] },
    answers: ["A", "B", "C", "C", "A", "D"].map((option): AnswerInput => ({ type: "choice", option })),
  }),
  made(
    "carried",
    {
      ...{ id: "a", answer: { type: "number" } },
      one: { key: asNumber("4"), mistakes: ["5"] },
      other: { key: asNumber("8"), mistakes: ["4"] },
      answers: numbers("5", "4", "8", "4", "5", "4", "8", "5"),
    },
    {
      ...{ id: "b", answer: { type: "number" } },
      one: { key: asNumber("6"), mistakes: [], carried: (own) => (own.get("a") === "5" ? "1/3" : null) },
      other: { key: asNumber("9"), mistakes: ["6"], carried: (own) => (own.get("a") === "4" ? "6" : null) },
      answers: numbers("0.333", "6", "9", "6", "1/3", "9", "0.333", "6"),
    },
  ),
];

const mostSeeds = 6;

/** Of each family a drawn part, and the same with all that is secret taken from that of another seed that is answered alike. */
export function drawnTwins(): readonly Twins[] {
  return families.flatMap((family) => {
    const drawn = Array.from({ length: mostSeeds }, (_, seed) => () => {
      const question = family.question(family.generate(seed + 1, 1));
      if (!question.ok) throw new Error(question.error);
      return question.value;
    });
    const [first, ...others] = drawn;
    const question = first?.();
    if (!question) return [];
    for (const other of others) {
      const there = other();
      for (const part of question.parts) {
        const like = there.parts.find(
          ({ answer, key }) =>
            JSON.stringify(answer) === JSON.stringify(part.answer) &&
            JSON.stringify(key) !== JSON.stringify(part.key),
        );
        if (like) return [swapped(question, part, like)];
      }
    }
    return [];
  });
}

function swapped(question: Question, part: Part, like: Part): Twins {
  const { key, solution, misconceptions, hidden, pairs, carried } = like;
  const other = { ...part, key, solution, misconceptions, hidden, pairs, carried };
  const answers = [part, like].flatMap(({ key, misconceptions }) => [
    rightAnswer(key),
    ...misconceptions.slice(0, 3).map(({ bucket }) => answerOfBucket(part.answer, bucket)),
  ]);
  return {
    one: { ...question, parts: [part] },
    other: { ...question, parts: [other] },
    answers: { [part.id]: answers },
  };
}
