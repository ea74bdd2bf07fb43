import type { AnswerInput } from "@/lib/grading/answer";
import type { ShownAnswer } from "@/lib/protocol/views";
import { isMatrix, resized } from "./matrix";

/** What an untouched pad holds; null where nothing is chosen yet. */
export function emptyAnswer(shape: ShownAnswer): AnswerInput | null {
  if (shape.type === "number") return { type: "number", text: "" };
  if (shape.type === "expression") return { type: "expression", text: "" };
  if (shape.type === "matrix" && shape.size) return { type: "matrix", rows: resized([], shape.size) };
  if (shape.type === "vector") return { type: "vector", cells: shape.labels.map(() => "") };
  return null;
}

/** Whether an answer that was kept on this phone belongs into this pad. */
export function fits(answer: AnswerInput, shape: ShownAnswer): boolean {
  if (answer.type === "vector" && shape.type === "vector") return answer.cells.length === shape.labels.length;
  if (answer.type === "matrix" && shape.type === "matrix") return isMatrix(answer.rows, shape.size);
  if (answer.type === "trueFalse" && shape.type === "trueFalse" && answer.reason !== undefined)
    return shape.reasons?.[answer.value ? "true" : "false"].some(({ id }) => id === answer.reason) ?? false;
  return answer.type === shape.type;
}

/** Nothing is missing, so that it can be submitted. Whether it can be read is for the server to say. */
export function isComplete(answer: AnswerInput | null): answer is AnswerInput {
  if (answer?.type === "choices") return answer.options.length > 0;
  return answer !== null && boxesOf(answer).every((text) => text.trim() !== "");
}

export function isSame(one: AnswerInput | null, other: AnswerInput | null): boolean {
  if (!one || !other) return one === other;
  if (one.type === "matrix" && other.type === "matrix" && one.rows.length !== other.rows.length) return false;
  return one.type === other.type && boxesOf(one).join("\n") === boxesOf(other).join("\n");
}

/** The typed texts, one per box; of a choice, what was chosen. */
export function boxesOf(answer: AnswerInput): readonly string[] {
  switch (answer.type) {
    case "number":
    case "expression":
      return [answer.text];
    case "vector":
      return answer.cells;
    case "matrix":
      return answer.rows.flat();
    case "choice":
      return [answer.option];
    case "choices":
      return answer.options;
    case "trueFalse":
      return [String(answer.value), answer.reason ?? "-"];
  }
}

/** The same answer with another text in one box. */
export function withBox(answer: AnswerInput, box: number, text: string): AnswerInput {
  if (answer.type === "number" || answer.type === "expression") return { ...answer, text };
  if (answer.type !== "vector") return answer;
  return { ...answer, cells: answer.cells.map((cell, index) => (index === box ? text : cell)) };
}
