import { diagnose } from "@/lib/grading/diagnose";
import type { WeightIndex } from "@/lib/problems/notation";
import type { PartContent } from "@/lib/room/content";

/**
 * The misconceptions that a class of equal answers is consistent with, by their codes in the catalogue: "T"; "P1|T" where
 * the numbers cannot tell two of them apart; "G1+IX" for two mistakes at once. Null where none is known.
 */
export function misconceptionCode(
  { part }: PartContent,
  bucket: string,
  weightIndex?: WeightIndex,
): string | null {
  const codes = diagnose(part, bucket, weightIndex).map(({ code }) => code);
  return codes.length > 0 ? codes.join("|") : null;
}
