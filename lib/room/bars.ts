import { bucketLabel } from "@/lib/grading/bucket-label";
import { type Diagnosis, diagnose } from "@/lib/grading/diagnose";
import type { Html } from "@/lib/ids";
import type { WeightIndex } from "@/lib/problems/notation";
import { typeset } from "@/lib/problems/typeset";
import type { Bar, Tally } from "@/lib/protocol/views";
import type { PartContent } from "./content";
import { valuesOf } from "./number-values";
import { markOf, mergedInto, nameOf, noRegrade, type Regrade } from "./regrade";
import type { RoundCount } from "./rounds";
import { isRightBar } from "./verdicts";

/** What is said of a class of equal answers, typeset. */
interface Said {
  readonly label: Html;
  readonly diagnoses: readonly SaidDiagnosis[];
}

interface SaidDiagnosis extends Pick<Diagnosis, "isPair"> {
  readonly label: Html;
  readonly sentence: Html | null;
}

const mostBars = 8;
/** Answers of a part that are remembered: more classes than any screen shows. */
const mostKnown = 500;
const known = new WeakMap<PartContent, Map<string, Said>>();

/**
 * Typeset once per part and class of answers: a tally goes out with nearly every answer, and typesetting is its dear
 * part.
 */
export function saidOf(content: PartContent, bucket: string, weightIndex?: WeightIndex): Said {
  const ofPart = known.get(content) ?? new Map<string, Said>();
  known.set(content, ofPart);
  const found = ofPart.get(bucket);
  if (found) return found;
  const { part } = content;
  const said: Said = {
    label: typeset(bucketLabel(part, bucket)),
    diagnoses: diagnose(part, bucket, weightIndex).map(({ label, sentence, isPair }) => ({
      label: typeset(label),
      sentence: sentence === null ? null : typeset(sentence),
      isPair,
    })),
  };
  if (ofPart.size >= mostKnown) ofPart.clear();
  ofPart.set(bucket, said);
  return said;
}

export interface BarOptions {
  /** Which bars are right and what the wrong ones are consistent with. */
  readonly withTruth: boolean;
  /** The round before, drawn behind. */
  readonly before?: RoundCount | undefined;
  readonly regrade?: Regrade;
  readonly weightIndex?: WeightIndex | undefined;
}

/** The bars of a round: the largest eight, and with the truth every right one besides; numbers with their axis. */
export function barsOf(
  content: PartContent,
  { answered, buckets }: Omit<RoundCount, "round">,
  { withTruth, before, regrade = noRegrade, weightIndex }: BarOptions,
): Pick<Tally, "rest" | "values"> & { readonly bars: readonly Bar[] } {
  const isRight = (bucket: string) => isRightBar(content.part, regrade, bucket);
  // Ties are ordered by the bucket's own text: an order that says nothing about the truth.
  const ordered = buckets.toSorted((a, b) => b.count - a.count || (a.bucket < b.bucket ? -1 : 1));
  const drawn = ordered.filter(({ bucket }, index) => index < mostBars || (withTruth && isRight(bucket)));
  const countBefore = new Map(before?.buckets.map(({ bucket, count }) => [bucket, count]));
  const bars = drawn.map(({ bucket, count, carried }): Bar => {
    const { label, diagnoses } = saidOf(content, bucket, weightIndex);
    // A reason that was chosen already stands in the name of its bar, and so does a class of answers.
    const isNamed = content.part.key.type === "trueFalse" || content.variants.length > 0;
    const named = isNamed ? [] : diagnoses.filter(({ isPair }) => !isPair || isSeenOften(count, answered));
    const correct = isRight(bucket);
    const merged = mergedInto(regrade, bucket).map((one) => saidOf(content, one, weightIndex).label);
    return {
      ...{ bucket, label, count },
      before: before ? (countBefore.get(bucket) ?? 0) : null,
      correct: withTruth ? correct : null,
      misconceptions: withTruth ? (correct ? [] : named.map((diagnosis) => diagnosis.label)) : null,
      marked: withTruth ? markOf(regrade, bucket) : null,
      name: withTruth ? nameOf(regrade, bucket) : null,
      carried: withTruth ? carried : null,
      merged,
    };
  });
  const drawnAnswers = drawn.reduce((sum, { count }) => sum + count, 0);
  const classes = ordered.length - drawn.length;
  const rest = classes > 0 ? { answers: answered - drawnAnswers, classes } : null;
  return { bars, rest, values: valuesOf(content.part, buckets) };
}

/** So many pairs of mistakes lead somewhere that one answer of many is likely to be chance. */
function isSeenOften(count: number, answered: number): boolean {
  return count >= 2 || count * 10 >= answered;
}
