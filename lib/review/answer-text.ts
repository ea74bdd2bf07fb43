import type { AnswerInput } from "@/lib/grading/answer";
import { assertNever } from "@/lib/result";

/** The answer as it was given, in one cell; the cells of a vector with semicolons between them. */
export function answerText(answer: AnswerInput): string {
  switch (answer.type) {
    case "number":
      return answer.text;
    case "vector":
      return answer.cells.join("; ");
    case "matrix":
      return answer.rows.map((row) => row.join(", ")).join("; ");
    case "expression":
      return answer.text;
    case "trueFalse": {
      const word = answer.value ? "True" : "False";
      return answer.reason === undefined ? word : `${word}: ${answer.reason}`;
    }
    case "choice":
      return answer.option;
    case "choices":
      return answer.options.join(", ");
    default:
      return assertNever(answer);
  }
}
