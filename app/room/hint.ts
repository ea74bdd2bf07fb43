import type { AnswerInput } from "@/lib/grading/answer";
import type { ShownAnswer } from "@/lib/protocol/views";
import { boxesOf } from "./answer";

const beforeAnything = {
  number: "A number or a fraction: −3/2",
  vector: "One number per box",
  matrix: "One number per box",
  expression: "A product needs no sign between",
  trueFalse: "Choose one, then submit",
  choice: "Choose one, then submit",
  choices: "Choose all that apply, then submit",
} as const;

/** What the student can do next: before anything is there, or to what is there already. */
export function hintOf(shape: ShownAnswer, answer: AnswerInput | null): string {
  const isEmpty = answer === null || boxesOf(answer).every((text) => text === "");
  if (shape.type === "matrix" && answer === null) return "First its size, then one number per box";
  if (isEmpty && "wantsDigits" in shape) return "Fractions, or decimals with 3 digits or more";
  if (answer === null || isEmpty) return beforeAnything[shape.type];
  if (shape.type === "trueFalse" && shape.reasons && answer.type === "trueFalse" && !answer.reason)
    return "Add a reason: one tap.";
  return "";
}
