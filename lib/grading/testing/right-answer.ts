import type { Key } from "@/lib/problems/question";
import type { AnswerInput } from "../answer";

/** What a student types who knows the key. */
export function rightAnswer(key: Key): AnswerInput {
  switch (key.type) {
    case "number":
      return { type: "number", text: key.value };
    case "vector":
      return { type: "vector", cells: key.cells };
    case "matrix":
      return { type: "matrix", rows: key.rows };
    case "expression":
      return { type: "expression", text: key.text };
    case "trueFalse":
      return key.reason === undefined
        ? { type: "trueFalse", value: key.value }
        : { type: "trueFalse", value: key.value, reason: key.reason };
    case "choice":
      return { type: "choice", option: key.option };
  }
}
