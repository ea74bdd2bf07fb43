import type { Part } from "@/lib/problems/question";
import type { AnswerInput } from "../answer";
import { keyBucket } from "../bucket";

/** What a student types who knows the key. */
export function rightAnswer(key: Part["key"]): AnswerInput {
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
    case "choices":
      return { type: "choices", options: key.options };
    case "unmarked":
      throw new Error("There is no key");
  }
}

/** The bucket of the right answer to a part that has a key. */
export function rightBucket(part: Part): string {
  const bucket = keyBucket(part);
  if (bucket === null) throw new Error(`Part ${part.id} has no key`);
  return bucket;
}
