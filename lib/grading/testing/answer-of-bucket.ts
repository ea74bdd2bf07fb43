import type { Part } from "@/lib/problems/question";
import type { AnswerInput } from "../answer";

/** What a student types whose answer has this bucket. */
export function answerOfBucket(key: Part["key"], bucket: string): AnswerInput {
  switch (key.type) {
    case "number":
      return { type: "number", text: bucket };
    case "vector":
      return { type: "vector", cells: bucket.split(";") };
    case "matrix":
      return { type: "matrix", rows: bucket.split(";").map((row) => row.split(",")) };
    case "expression":
      return { type: "expression", text: bucket };
    case "trueFalse": {
      const [value, reason] = bucket.split(":");
      return reason === undefined
        ? { type: "trueFalse", value: value === "true" }
        : { type: "trueFalse", value: value === "true", reason };
    }
    case "choice":
      return { type: "choice", option: bucket };
    case "unmarked":
      throw new Error("Without a key its form is unknown");
  }
}
