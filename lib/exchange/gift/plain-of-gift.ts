import { readNumber } from "@/lib/grading/read-number";
import type { PlainPart } from "@/lib/problems/plain/plain-params";
import { assertNever, err, ok, type Result } from "@/lib/result";
import { moodleWords } from "../words/moodle-words";
import { choiceOfGift } from "./choice-of-gift";
import { formulaOfGift } from "./formula-of-gift";
import { explanationOf } from "./gift-explanation";
import type { GiftAnswer, GiftQuestion } from "./gift-question";
import { numbersOfGift } from "./numbers-of-gift";

type Made = Pick<PlainPart, "answer" | "explanation">;

/**
 * A question of Moodle as the part of a plain one. The error is a sentence that says why it cannot be asked; what is lost
 * of one that can is said in `lost`. `symbols` are those that our own file declares for a formula.
 */
export function plainOfGift(
  question: GiftQuestion,
  symbols: readonly string[] | null,
  lost: Set<string>,
): Result<PlainPart, string> {
  const prompt = moodleWords(question.text.text, question.text.format, lost);
  const made = answerOf(question, symbols, lost);
  if (!made.ok) return made;
  if (prompt === "") return err("Nothing is asked: there are no words before its answers.");
  return ok({ prompt, ...made.value });
}

function answerOf(
  question: GiftQuestion,
  symbols: readonly string[] | null,
  lost: Set<string>,
): Result<Made, string> {
  const { answers } = question;
  switch (answers.type) {
    case "description":
      return err("It is a description, which asks nothing. Put its words into the questions that need them.");
    case "essay":
      return err("It is an essay, and Backpoll asks for answers that it can count.");
    case "matching":
      return err("It is a matching question. Make a choice of each pair.");
    case "trueFalse": {
      const explanation = explanationOf(question, [answers.right, answers.wrong], [], lost);
      return ok({ answer: { type: "trueFalse", value: answers.value }, ...explanation });
    }
    case "choice":
      return choiceOfGift(question, answers, lost);
    case "numerical": {
      if (answers.otherwise) lost.add("The feedback to every other number was left out.");
      return numbers(question, answers.answers, lost);
    }
    case "short":
      return short(question, answers.answers, symbols, lost);
    default:
      return assertNever(answers);
  }
}

function numbers(
  question: GiftQuestion,
  answers: readonly GiftAnswer[],
  lost: Set<string>,
): Result<Made, string> {
  const found = numbersOfGift(answers, lost);
  if (!found.ok) return found;
  const { answer, right, unlabelled } = found.value;
  return ok({ answer, ...explanationOf(question, [right.feedback], unlabelled, lost) });
}

/** Moodle compares the letters of a short answer; Backpoll reads it, so that it has to be a number or a formula. */
function short(
  question: GiftQuestion,
  answers: readonly GiftAnswer[],
  symbols: readonly string[] | null,
  lost: Set<string>,
): Result<Made, string> {
  const isNumber = ({ answer }: GiftAnswer) => readNumber(answer.text).ok;
  if (symbols === null && answers.some((given) => given.weight >= 100 && isNumber(given))) {
    const words = answers.filter((given) => !isNumber(given) && given.weight > 0);
    if (words.length > 0) lost.add(`${listed(words)} left out: only a number can be typed.`);
    return numbers(question, answers.filter(isNumber), lost);
  }
  const formula = formulaOfGift(answers, symbols, lost);
  if (formula === null)
    return err("It is answered in words, and Backpoll reads numbers and formulas. Make it a choice.");
  const { answer, right, unlabelled } = formula;
  return ok({ answer, ...explanationOf(question, [right.feedback], unlabelled, lost) });
}

function listed(answers: readonly GiftAnswer[]): string {
  const quoted = answers.slice(0, 3).map(({ answer }) => `“${answer.text.slice(0, 30)}”`);
  const more = answers.length > 3 ? " and others" : "";
  return `The ${answers.length === 1 ? "answer" : "answers"} ${quoted.join(", ")}${more} ${answers.length === 1 ? "was" : "were"}`;
}
