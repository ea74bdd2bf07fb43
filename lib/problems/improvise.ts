import { z } from "zod";
import { err, ok, type Result } from "@/lib/result";
import { weightIndex as weightConvention } from "./conventions";
import { type ImprovisedAnswer, improvisedFamily, improvisedPart, improvisedSchema } from "./improvised";
import { written } from "./notation";
import type { AnswerShape, Part, Question, QuestionSource } from "./question";

/** The question of an improvised source: what is asked stands on the board, and what is right is marked on a bar later. */
export function improvise({ id, family, params }: QuestionSource): Result<Question, string> {
  if (family !== improvisedFamily) return err(`Family ${family} is not ${improvisedFamily}`);
  const parsed = improvisedSchema.safeParse(params);
  if (!parsed.success) return err(z.prettifyError(parsed.error));
  const { title = "On the board", answer } = parsed.data;
  return ok({
    ...{ id, family, title, network: null },
    stem: "The question is on the board.",
    conventions: answer.type === "expression" ? [written(weightConvention, answer.shape.weightIndex)] : [],
    parts: [part(answer)],
  });
}

function part(answer: ImprovisedAnswer): Part {
  return {
    ...{ id: improvisedPart, ...wordsOf(answer), answer: answerShape(answer) },
    ...{ figure: null, asks: null, key: { type: "unmarked" } },
    solution: { rule: [], steps: [], paths: [], walk: [] },
    ...{ misconceptions: [], hidden: [], pairs: () => [], carried: () => null },
  };
}

function wordsOf(answer: ImprovisedAnswer): Pick<Part, "prompt" | "name"> {
  switch (answer.type) {
    case "number":
      return { prompt: "Type the number asked for on the board.", name: "a number" };
    case "vector":
      return { prompt: `Fill in the ${answer.length} entries.`, name: "a vector" };
    case "trueFalse":
      return { prompt: "True or false?", name: "True or False" };
    case "choice":
      return { prompt: "Which one?", name: "a choice" };
    case "expression":
      return { prompt: "Type the expression.", name: "an expression" };
  }
}

function answerShape(answer: ImprovisedAnswer): AnswerShape {
  switch (answer.type) {
    case "vector":
      return { type: "vector", labels: ordinals.slice(0, answer.length).map((nth) => `${nth} entry`) };
    case "choice":
      return { type: "choice", options: letters.slice(0, answer.options).map((id) => ({ id, label: id })) };
    case "number":
    case "trueFalse":
    case "expression":
      return answer;
  }
}

const ordinals = ["1st", "2nd", "3rd", "4th", "5th", "6th"];
const letters = ["A", "B", "C", "D", "E", "F"];
