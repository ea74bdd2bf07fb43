import type { AnswerShape } from "@/lib/problems/question";
import { assertNever } from "@/lib/result";
import type { AnswerInput } from "./answer";
import { trueFalseOf } from "./options";

/** What a student types or taps whose answer falls into this bucket. */
export function answerOfBucket(shape: Pick<AnswerShape, "type">, bucket: string): AnswerInput {
  const { type } = shape;
  switch (type) {
    case "number":
    case "expression":
      return { type, text: bucket };
    case "vector":
      return { type, cells: bucket.split(";") };
    case "matrix":
      return { type, rows: bucket.split(";").map((row) => row.split(",")) };
    case "trueFalse": {
      const { value, reason } = trueFalseOf(bucket);
      return reason === undefined ? { type, value } : { type, value, reason };
    }
    case "choice":
      return { type, option: bucket };
    case "choices":
      return { type, options: bucket.split(",") };
    default:
      return assertNever(type);
  }
}
