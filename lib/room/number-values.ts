import { isRationalText, rational } from "@/lib/network/rational";
import type { Part } from "@/lib/problems/question";
import type { NumberValue } from "@/lib/protocol/views";
import type { BucketCount } from "./rounds";

/** More dots than these on one line could not be told apart. */
const mostValues = 400;

/**
 * Where the classes of a part that asks one number lie on its axis, the smallest value first; null for other parts. Of
 * more than 400 classes the most frequent. The key has no say in any of it.
 */
export function valuesOf(
  { answer }: Pick<Part, "answer">,
  buckets: readonly Pick<BucketCount, "bucket" | "count">[],
): readonly NumberValue[] | null {
  if (answer.type !== "number") return null;
  return buckets
    .filter(({ bucket }) => isRationalText(bucket))
    .toSorted((a, b) => b.count - a.count || (a.bucket < b.bucket ? -1 : 1))
    .slice(0, mostValues)
    .map(({ bucket, count }) => ({ value: rational(bucket).valueOf(), text: bucket, count }))
    .toSorted((a, b) => a.value - b.value);
}
