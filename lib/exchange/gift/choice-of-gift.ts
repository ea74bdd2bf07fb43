import type { PlainPart } from "@/lib/problems/plain/plain-params";
import { err, ok, type Result } from "@/lib/result";
import { moodleWords } from "../words/moodle-words";
import { explanationOf, labelOf } from "./gift-explanation";
import type { GiftAnswer, GiftAnswers, GiftQuestion } from "./gift-question";

const mostOptions = 10;
const longestOption = 300;

/** A choice of one, or of several where no option is marked with =. The error is a sentence. */
export function choiceOfGift(
  question: GiftQuestion,
  { single, options }: Extract<GiftAnswers, { type: "choice" }>,
  lost: Set<string>,
): Result<Pick<PlainPart, "answer" | "explanation">, string> {
  const problem = problemOf(single, options);
  if (problem !== null) return err(problem);
  const isRight = ({ weight }: GiftAnswer) => (single ? weight >= 100 : weight > 0);
  const half = options.filter((option) => option.weight > 0 && !isRight(option));
  if (half.length > 0) lost.add("Points for half-right options were left out: they count as wrong.");
  if (!single)
    lost.add(
      "Points for some of the right options were left out: all right ones and no wrong one have to be chosen.",
    );
  const labels = options.map((option) => (single && !isRight(option) ? labelOf(option, lost) : null));
  const unlabelled = options.filter((option, at) => labels[at] === null && !(single && isRight(option)));
  const right = single ? options.filter(isRight).map(({ feedback }) => feedback) : [];
  const explanation = explanationOf(question, right, unlabelled, lost);
  const made = options.map((option, at) => ({
    ...{ text: moodleWords(option.answer.text, option.answer.format, lost), isRight: isRight(option) },
    ...withLabel(labels[at] ?? null),
  }));
  const empty = made.findIndex(({ text }) => text === "");
  if (empty !== -1) return err(`Option ${empty + 1} is empty.`);
  if (made.some(({ text }) => text.length > longestOption))
    return err(`An option has more than ${longestOption} characters. Put its words into the question.`);
  return ok({ answer: { type: "choice", several: !single, options: made }, ...explanation });
}

function problemOf(single: boolean, options: readonly GiftAnswer[]): string | null {
  if (options.length < 2) return "It has one option. Add another, or ask True or False.";
  if (options.length > mostOptions)
    return `It has ${options.length} options, and Backpoll shows at most ${mostOptions}. Leave some out.`;
  const right = options.filter(({ weight }) => weight >= 100).length;
  if (single && right > 1)
    return "Several options are right and one can be chosen. Mark one with =, or give points in percent so that several can be chosen.";
  if (!single && options.every(({ weight }) => weight <= 0))
    return "No option is right. Mark the right one with =.";
  return null;
}

function withLabel(label: string | null): { readonly label?: string } {
  return label === null ? {} : { label };
}
