import type { PlainPart } from "@/lib/problems/plain/plain-params";
import { moodleLine, moodleWords } from "../words/moodle-words";
import type { GiftAnswer, GiftQuestion, GiftText } from "./gift-question";

const longestLabel = 80;
const longestExplanation = 4_000;

/** The name of a bar, from what Moodle says to a wrong answer; what is longer than a bar goes to the explanation. */
export function labelOf({ feedback }: GiftAnswer, lost: Set<string>): string | null {
  if (feedback === null) return null;
  const line = moodleLine(feedback.text, feedback.format, lost);
  return line === "" || line.length > longestLabel ? null : line;
}

/**
 * What is shown at the reveal: the general feedback, then what is said to the right answer, then what is said to wrong ones
 * and became no label. Nothing where nothing is said.
 */
export function explanationOf(
  { general }: GiftQuestion,
  said: readonly (GiftText | null)[],
  toWrong: readonly GiftAnswer[],
  lost: Set<string>,
): Pick<PlainPart, "explanation"> {
  const words = (text: GiftText | null) => (text ? moodleWords(text.text, text.format, lost) : "");
  const paragraphs = [...new Set([general, ...said].map(words))].filter((text) => text !== "");
  const entries = toWrong
    .filter(({ feedback }) => feedback !== null)
    .map(({ answer, feedback }) => `- ${words(answer)}: ${words(feedback)}`.replaceAll("\n", "\n  "));
  const whole = [...paragraphs, ...(entries.length > 0 ? [entries.join("\n")] : [])].join("\n\n").trim();
  if (whole === "") return {};
  if (whole.length <= longestExplanation) return { explanation: whole };
  lost.add("Its feedback is longer than 4,000 characters and was left out.");
  return {};
}
