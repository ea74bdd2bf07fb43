import type { Misconception, Part } from "@/lib/problems/question";
import { keyBucket } from "./grade";

/**
 * What a class of equal answers is consistent with: every misconception of one step that predicts exactly this answer,
 * in the order of the catalogue. More than one means that the numbers cannot tell them apart, none that the answer stays
 * unexplained; a match may still be chance, so that it says "consistent with" and no more. The right answer has none.
 */
export function diagnose(part: Part, bucket: string): readonly Misconception[] {
  if (bucket === keyBucket(part)) return [];
  return part.misconceptions.filter((misconception) => misconception.bucket === bucket);
}
