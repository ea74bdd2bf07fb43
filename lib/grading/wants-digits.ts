import { rational } from "@/lib/network/rational";
import type { AnswerShape, Part } from "@/lib/problems/question";
import { rowsOfKey } from "./cells";
import { hasFiniteDecimal } from "./decimal";

/**
 * How a part with this key is answered: where one of its numbers has no finite decimal, all its decimals need 3 digits. It
 * is part of what is asked and said to everybody beforehand: asked only of some answers, it would tell what the key is like.
 */
export function withDigits(answer: AnswerShape, key: Part["key"]): AnswerShape {
  // A tolerance says by itself how exact an answer has to be.
  if (key.type === "number" && key.tolerance) return answer;
  const numbers = rowsOfKey(key)?.flat() ?? [];
  if (numbers.map(rational).every(hasFiniteDecimal)) return answer;
  switch (answer.type) {
    case "number":
    case "vector":
    case "matrix":
      return { ...answer, wantsDigits: true };
    default:
      return answer;
  }
}

export function wantsDigits(answer: AnswerShape): boolean {
  return "wantsDigits" in answer && answer.wantsDigits;
}
