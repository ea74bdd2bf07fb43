import { keyBucket } from "@/lib/grading/bucket";
import { diagnose } from "@/lib/grading/diagnose";
import type { Grade } from "@/lib/grading/graded";
import type { ParticipantId } from "@/lib/ids";
import type { ChoiceOption, Misconception, Part } from "@/lib/problems/question";
import { labelOf } from "@/lib/problems/rule-labels";
import type { PartContent } from "./content";

/**
 * Where every student has own numbers, answers are compared by their class: right, consistent with a misconception, right
 * for somebody else's numbers, or another one. The class is the bucket that is stored, so that everything that counts bars
 * counts classes, over `classPart`.
 */
const right = "right";
const neighbour = "neighbour";
const other = "other";
/** What may be seen of any answer before the reveal. */
export const unseenClass = "unseen";

/** The code of an answer that is right for other numbers. */
const neighbourCode = "ON";

/** The part over which the classes of answers to these variants are counted. Its figure and what it asks are the first's. */
export function classPart(variants: readonly Part[]): Part | null {
  const [first] = variants;
  if (!first) return null;
  const labels = new Map(
    variants.flatMap(({ misconceptions }) => misconceptions.map(({ code, label }) => [code, label] as const)),
  );
  const misconceptions: readonly Misconception[] = [
    ...[...labels].map(([code, label]) => ({ code, label, bucket: code })),
    { code: neighbourCode, label: labelOf(neighbourCode), bucket: neighbour },
  ];
  const options: readonly ChoiceOption[] = [
    { id: right, label: "right" },
    ...misconceptions.map(({ bucket, label }) => ({ id: bucket, label })),
    { id: other, label: "another answer" },
    { id: unseenClass, label: "all answers" },
  ];
  return {
    ...first,
    answer: { type: "choice", options },
    key: { type: "choice", option: right },
    misconceptions,
    hidden: [],
    pairs: () => [],
    carried: () => null,
  };
}

/** The class of an answer that was graded by a student's own variant. */
export function classOf(own: Part, variants: readonly Part[], { verdict, bucket, carried }: Grade): string {
  if (verdict === "correct" && !carried) return right;
  const [named] = carried ? [] : diagnose(own, bucket).filter(({ isPair }) => !isPair);
  if (named && own.misconceptions.some(({ code }) => code === named.code)) return named.code;
  return variants.some((part) => part !== own && keyBucket(part) === bucket) ? neighbour : other;
}

/** What a seat sees and is graded by: its own variant where there are some, else the part itself. Stable for a seat. */
export function ownContent(content: PartContent, participant: ParticipantId): PartContent {
  return content.variants[variantOf(content, participant)] ?? content;
}

/** The number of a seat's variant, from 0. Seats are told apart by chance alone, all parts of a question together. */
export function variantOf(
  { shown, variants }: Pick<PartContent, "shown" | "variants">,
  id: ParticipantId,
): number {
  if (variants.length === 0) return 0;
  const question = shown.id.slice(0, shown.id.lastIndexOf("/"));
  return hash(`${question} ${id}`) % variants.length;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  // Its low bits alone would repeat for ids that differ in one place.
  return (value ^ (value >>> 15)) >>> 0;
}
