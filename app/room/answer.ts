import type { AnswerInput } from "@/lib/grading/answer";
import type { ShownAnswer } from "@/lib/protocol/views";

/** What an untouched pad holds; null where nothing is chosen yet. */
export function emptyAnswer(shape: ShownAnswer): AnswerInput | null {
  if (shape.type === "number") return { type: "number", text: "" };
  if (shape.type === "vector") return { type: "vector", cells: shape.labels.map(() => "") };
  return null;
}

/** Whether an answer that was kept on this phone belongs into this pad. */
export function fits(answer: AnswerInput, shape: ShownAnswer): boolean {
  if (answer.type === "vector" && shape.type === "vector") return answer.cells.length === shape.labels.length;
  return answer.type === shape.type;
}

/** Nothing is missing, so that it can be submitted. Whether it can be read is for the server to say. */
export function isComplete(answer: AnswerInput | null): answer is AnswerInput {
  return answer !== null && boxesOf(answer).every((text) => text.trim() !== "");
}

export function isSame(one: AnswerInput | null, other: AnswerInput | null): boolean {
  if (!one || !other) return one === other;
  return one.type === other.type && boxesOf(one).join("\n") === boxesOf(other).join("\n");
}

/** The typed texts, one per box; of a choice, what was chosen. */
export function boxesOf(answer: AnswerInput): readonly string[] {
  if (answer.type === "number") return [answer.text];
  if (answer.type === "vector") return answer.cells;
  return [answer.type === "choice" ? answer.option : String(answer.value)];
}

/** The same answer with another text in one box. */
export function withBox(answer: AnswerInput, box: number, text: string): AnswerInput {
  if (answer.type === "number") return { ...answer, text };
  if (answer.type !== "vector") return answer;
  return { ...answer, cells: answer.cells.map((cell, index) => (index === box ? text : cell)) };
}
