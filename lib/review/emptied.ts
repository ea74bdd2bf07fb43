import type { AnswerInput } from "@/lib/grading/answer";
import { assertNever } from "@/lib/result";

/** An answer without what was typed. What was tapped stays: its bar says the same. */
export function emptied(answer: AnswerInput): AnswerInput {
  switch (answer.type) {
    case "number":
    case "expression":
      return { ...answer, text: "" };
    case "vector":
      return { ...answer, cells: answer.cells.map(() => "") };
    case "matrix":
      return { ...answer, rows: answer.rows.map((row) => row.map(() => "")) };
    case "trueFalse":
    case "choice":
    case "choices":
      return answer;
    default:
      return assertNever(answer);
  }
}
