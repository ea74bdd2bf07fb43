import { keyBucket } from "@/lib/grading/bucket";
import { type Html, html } from "@/lib/ids";
import type { WeightIndex } from "@/lib/problems/notation";
import { saidOf } from "@/lib/room/bars";
import type { PartContent } from "@/lib/room/content";
import { barOf, type Regrade } from "@/lib/room/regrade";
import { isRightBar } from "@/lib/room/verdicts";

/** What is right in the end, by the key and by the instructor's marks; null where nothing is. */
export function rightAnswer(
  content: PartContent,
  regrade: Regrade,
  weightIndex: WeightIndex | undefined,
): Html | null {
  const { part } = content;
  const marked = Object.keys(regrade.marks).filter((bucket) => barOf(regrade, bucket) === bucket);
  const right = [...new Set([keyBucket(part), ...marked])]
    .filter((bucket) => bucket !== null)
    .filter((bucket) => isRightBar(part, regrade, bucket));
  return right.length === 0
    ? null
    : html(right.map((bucket) => saidOf(content, bucket, weightIndex).label).join(" or "));
}
