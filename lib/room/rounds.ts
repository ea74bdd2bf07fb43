import type { ParticipantId } from "@/lib/ids";
import { barOf, type Regrade } from "./regrade";

/** An answer that counts in a round. */
export interface CountedAnswer {
  readonly participantId: ParticipantId;
  readonly bucket: string;
  /** Right as what follows from the student's own earlier answers. */
  readonly carried: boolean;
}

/** How often an answer was given: one bar, with what was merged into it. */
export interface BucketCount {
  readonly bucket: string;
  readonly count: number;
  /** How many of them are right as what follows from the own earlier answers. */
  readonly carried: number;
}

/** One round of a part, folded. */
export interface RoundCount {
  readonly round: number;
  readonly answered: number;
  readonly buckets: readonly BucketCount[];
}

/** How many students went from one bar to another between two rounds; who stayed is counted too. */
export interface BarMove {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Folds the answers that count in a round into its bars. */
export function foldRound(round: number, answers: readonly CountedAnswer[], regrade: Regrade): RoundCount {
  const sums = new Map<string, { count: number; carried: number }>();
  for (const { bucket, carried } of answers) {
    const bar = barOf(regrade, bucket);
    const sum = sums.get(bar) ?? { count: 0, carried: 0 };
    sum.count += 1;
    if (carried) sum.carried += 1;
    sums.set(bar, sum);
  }
  return {
    round,
    answered: answers.length,
    buckets: [...sums].map(([bucket, sum]) => ({ bucket, ...sum })),
  };
}

/** How those who answered both rounds moved between the bars, largest first. */
export function movesBetween(
  before: readonly CountedAnswer[],
  now: readonly CountedAnswer[],
  regrade: Regrade,
): readonly BarMove[] {
  const from = new Map(before.map(({ participantId, bucket }) => [participantId, barOf(regrade, bucket)]));
  const moves = new Map<string, Map<string, number>>();
  for (const { participantId, bucket } of now) {
    const start = from.get(participantId);
    if (start === undefined) continue;
    const ends = moves.get(start) ?? new Map<string, number>();
    moves.set(start, ends);
    const end = barOf(regrade, bucket);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  return [...moves]
    .flatMap(([start, ends]) => [...ends].map(([to, count]) => ({ from: start, to, count })))
    .toSorted((a, b) => b.count - a.count || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}
