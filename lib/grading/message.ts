import type { WeightIndex } from "@/lib/problems/notation";
import type { Part } from "@/lib/problems/question";
import type { Result } from "@/lib/result";
import { type Diagnosis, diagnose } from "./diagnose";
import type { Grade } from "./graded";
import { plainText } from "./plain-text";
import type { ReadingProblem } from "./reading-problem";

/**
 * What is said of one graded answer, as plain text: that it is right, what it is consistent with, or how to write it so
 * that it can be read. Never the key. Only for after the reveal, but for an answer that cannot be read.
 */
export function messageOf(
  part: Part,
  result: Result<Grade, ReadingProblem>,
  weightIndex: WeightIndex = "from-to",
): string {
  if (!result.ok) return result.error.message;
  const { verdict, bucket, carried, remarks } = result.value;
  const words = remarks.map(plainText);
  if (carried) return said("Right from your own earlier answer; the slip was there.", ...words);
  if (verdict === "correct") return said("Correct.", ...words);
  if (verdict === "ungraded") return "This can be read. What is right is not marked yet.";
  const found = diagnose(part, bucket, weightIndex);
  const opening = verdict === "partial" ? "Partly right." : "";
  if (found.length > 0) return said(opening, consistentWith(found), ...words);
  return verdict === "partial"
    ? said("Partly right. Go through the rest once more.", ...words)
    : said("Not right yet, and no mistake that we know leads here. Go through it step by step.", ...words);
}

/** "Consistent with: forgot g'." and, of a single mistake, its sentence. */
function consistentWith(found: readonly Diagnosis[]): string {
  const labels = found.map(({ label }) => plainText(label)).join(", or ");
  const [only, another] = found;
  const sentence = only && !another && only.sentence !== null ? plainText(only.sentence) : "";
  return said(`Consistent with: ${/[.!?]$/.test(labels) ? labels : `${labels}.`}`, sentence);
}

function said(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
