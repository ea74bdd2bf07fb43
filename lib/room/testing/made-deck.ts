import { partOf } from "@/lib/grading/testing/parts";
import { improvise } from "@/lib/problems/improvise";
import type { AnswerShape, Key, Part, Question, QuestionSource } from "@/lib/problems/question";
import { type RoomContent, roomContent } from "../content";

/** What a part holds that nobody may see before its reveal. */
interface Truth {
  readonly number: string;
  readonly isTrue: boolean;
  readonly reason: string;
  readonly option: string;
  /** Stands in everything that is said about the solution and the mistakes. */
  readonly word: string;
}

/** Two decks that ask the same and hold different truths. */
export const oneTruth: Truth = { number: "4", isTrue: true, reason: "UP", option: "B", word: "elephant" };
export const otherTruth: Truth = {
  number: "7",
  isTrue: false,
  reason: "DEAD",
  option: "D",
  word: "rhinoceros",
};

const claim: AnswerShape = {
  type: "trueFalse",
  reasons: {
    true: [
      { id: "UP", label: "every path goes through it" },
      { id: "SAT", label: "the output is saturated" },
    ],
    false: [
      { id: "DEAD", label: "a dead node kills everything" },
      { id: "BIAS", label: "a bias is left" },
    ],
  },
};
const options = ["A", "B", "C", "D"].map((id) => ({ id, label: `option ${id}` }));

/** Numbers that students give: more than fit into the bars, and decimals that one truth or the other takes for a fraction. */
export const numbers = ["4", "7", "5", "8", "3/2", "0", "1", "2", "1/3", "0.333", "2/7", "0.286"] as const;
export const buckets = [...numbers, "true:UP", "true:SAT", "false:DEAD", "true", "A", "B", "D"] as const;

function questionsOf(truth: Truth): readonly Question[] {
  const { number, isTrue, reason, option, word } = truth;
  const part = (id: string, answer: AnswerShape, key: Key, ...mistakes: readonly string[]): Part =>
    partOf(answer, key, {
      ...{ id, prompt: `Part ${id}?`, name: `part ${id}` },
      misconceptions: mistakes.map((bucket, index) => ({
        code: `P${index + 1}`,
        label: `mistake ${index + 1} of the ${word}`,
        bucket,
      })),
      hidden: [{ code: "T", label: `hidden ${word}` }],
      solution: {
        rule: [{ text: `rule of the ${word}` }],
        steps: [{ text: `step, ${word}` }],
        paths: [],
        walk: [{ text: `walk of the ${word}` }],
      },
      // Who is wrong in the first part and counts one on is right in the second.
      carried: (earlier) => (id === "b" && earlier.get("a") === "5" ? `${Number(number) + 1}` : null),
    });
  const question = (id: string, parts: readonly Part[]): Question => ({
    ...{ id, family: "made", title: `Question ${id}`, stem: "As on the board.", conventions: [] },
    ...{ network: null, parts },
  });
  const asNumber: Key = { type: "number", value: number };
  const mistaken = number === "4" ? ["8", "1/3"] : ["6", "2/7"];
  return [
    question("q1", [
      part("a", { type: "number" }, asNumber, ...mistaken),
      part("b", { type: "number" }, asNumber, ...mistaken),
    ]),
    question("q2", [
      part("a", claim, { type: "trueFalse", value: isTrue, reason }, isTrue ? "true:SAT" : "false:BIAS"),
      part("b", { type: "choice", options }, { type: "choice", option }, "A"),
    ]),
  ];
}

export type ContentFor = (questions: readonly QuestionSource[]) => RoomContent;

/** The content of a room of this deck, whatever was improvised in it. Typeset once for all runs. */
export function contentFor(truth: Truth): ContentFor {
  const made = new Map(questionsOf(truth).map((question) => [question.id, question]));
  const known = new Map<string, RoomContent>();
  return (sources) => {
    const key = JSON.stringify(sources);
    const found = known.get(key);
    if (found) return found;
    const content = roomContent(sources.map((source) => made.get(source.id) ?? improvised(source)));
    known.set(key, content);
    return content;
  };
}

function improvised(source: QuestionSource): Question {
  const question = improvise(source);
  if (!question.ok) throw new Error(question.error);
  return question.value;
}

/** The deck as a room stores it. */
export const sources: readonly QuestionSource[] = questionsOf(oneTruth).map(({ id, family }) => ({
  ...{ id, family },
  params: {},
}));
