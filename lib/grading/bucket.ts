import type { Key, Part } from "@/lib/problems/question";
import { assertNever } from "@/lib/result";
import { rowsOfBucket, rowsOfKey, shareOfEqual } from "./cells";
import { expressionPart } from "./expression-part";
import { compareBucket } from "./grade-expression";
import { type Verdict, verdictOf } from "./graded";
import { trueFalseOf } from "./options";
import { partialScore } from "./partial-credit";

/**
 * The bucket of an answer that is written as a key is: the right one, or one that a misconception predicts. Of a formula
 * it is the text as it stands; the bucket of what students type is canonical (`keyBucket`).
 */
export function bucketOfKey(key: Key): string {
  switch (key.type) {
    case "number":
      return key.value;
    case "vector":
      return key.cells.join(";");
    case "matrix":
      return key.rows.map((row) => row.join(",")).join(";");
    case "expression":
      return key.text;
    case "trueFalse":
      return key.reason === undefined ? `${key.value}` : `${key.value}:${key.reason}`;
    case "choice":
      return key.option;
    case "choices":
      return key.options.join(",");
    default:
      return assertNever(key);
  }
}

/**
 * The bucket of the right answer; of a True or False with reasons, that with the right reason. Null where the part has no
 * key.
 */
export function keyBucket(part: Part): string | null {
  if (part.key.type === "unmarked") return null;
  return expressionPart(part)?.bucket ?? bucketOfKey(part.key);
}

/** A bucket of numbers as a key of the same type; null for other parts. The inverse of `bucketOfKey`. */
export function keyOfBucket(like: Part["key"], bucket: string): Key | null {
  const rows = rowsOfBucket(like, bucket);
  if (rows === null) return null;
  const [cells = []] = rows;
  if (like.type === "matrix") return { type: "matrix", rows };
  return like.type === "vector" ? { type: "vector", cells } : { type: "number", value: bucket };
}

/** Whether a bucket is right by the key; none is where there is no key. Several may be: "True" without a reason, and "True" for the right one. */
export function isRightBucket(part: Part, bucket: string): boolean {
  const { key } = part;
  if (key.type !== "trueFalse") return bucket === keyBucket(part);
  const { value, reason } = trueFalseOf(bucket);
  return value === key.value && (reason === undefined || key.reason === undefined || reason === key.reason);
}

/** How a class of equal answers is graded. */
export function verdictOfBucket(part: Part, bucket: string): Verdict {
  return part.key.type === "unmarked" ? "ungraded" : verdictOf(scoreOfBucket(part, bucket));
}

/** Each right option that is chosen counts for it, each wrong one against it. */
function shareOfOptions(right: readonly string[], chosen: readonly string[]): number {
  const hits = chosen.filter((id) => right.includes(id)).length;
  return Math.max(0, (2 * hits - chosen.length) / right.length);
}

/** 0 … 1. True or False for another reason than the right one is worth a half. */
export function scoreOfBucket(part: Part, bucket: string): number {
  if (isRightBucket(part, bucket)) return 1;
  const { key } = part;
  if (key.type === "trueFalse") return trueFalseOf(bucket).value === key.value ? 1 / 2 : 0;
  if (key.type === "choices") return shareOfOptions(key.options, bucket.split(","));
  if (key.type === "expression") {
    const comparison = compareBucket(part, bucket);
    return comparison ? partialScore(comparison) : 0;
  }
  const [right, answered] = [rowsOfKey(key), rowsOfBucket(key, bucket)];
  return right && answered ? shareOfEqual(right, answered) : 0;
}
