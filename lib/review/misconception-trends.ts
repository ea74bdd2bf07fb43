import { diagnose } from "@/lib/grading/diagnose";
import type { Part } from "@/lib/problems/question";
import type { Turns } from "@/lib/turns";
import type { MisconceptionTrend } from "./item-statistics";
import type { ReviewedSubmission } from "./records";
import { isRight } from "./records-by-part";

type Named = Pick<MisconceptionTrend, "code" | "label">;

/** Classes of answers that are looked at, the commonest first: reading a formula takes up to a millisecond. */
const mostBars = 100;

/**
 * How the misconceptions of a part moved from round to round, largest sum first. `rounds` holds the counted answers of each
 * round. An answer that counts as right, by the key, by a mark or as rightly carried on, shows none; one whose bar is
 * consistent with two or three is counted with each of them; pairs of mistakes are left out, since one answer may be chance.
 */
export function* misconceptionTrends(
  part: Part,
  rounds: readonly (readonly ReviewedSubmission[])[],
): Turns<readonly MisconceptionTrend[]> {
  const bars = wrongBars(rounds);
  const trends = new Map<string, { readonly named: Named; readonly counts: number[] }>();
  for (const [bar, counts] of [...bars].toSorted((a, b) => sum(b[1]) - sum(a[1])).slice(0, mostBars)) {
    for (const named of namedIn(part, bar)) {
      const trend = trends.get(named.code) ?? { named, counts: rounds.map(() => 0) };
      trends.set(named.code, trend);
      for (const [index, count] of counts.entries()) trend.counts[index] = (trend.counts[index] ?? 0) + count;
    }
    yield;
  }
  return [...trends.values()]
    .map(({ named, counts }) => ({ ...named, counts }))
    .toSorted((a, b) => sum(b.counts) - sum(a.counts) || (a.code < b.code ? -1 : 1));
}

/** How many wrong answers of each round fell on each bar. */
function wrongBars(
  rounds: readonly (readonly ReviewedSubmission[])[],
): ReadonlyMap<string, readonly number[]> {
  const bars = new Map<string, number[]>();
  for (const [index, answers] of rounds.entries())
    for (const answer of answers) {
      const { bar, verdict } = answer.standing;
      if (bar === null || verdict === "ungraded" || isRight(answer)) continue;
      const counts = bars.get(bar) ?? rounds.map(() => 0);
      counts[index] = (counts[index] ?? 0) + 1;
      bars.set(bar, counts);
    }
  return bars;
}

interface Known {
  /** Pairs are not asked for, and looking through them is dear. */
  readonly withoutPairs: Part;
  readonly byBar: Map<string, readonly Named[]>;
}

const known = new WeakMap<Part, Known>();

/** Found once per part and bar: the same review is looked at again and again. */
function namedIn(part: Part, bar: string): readonly Named[] {
  const ofPart = known.get(part) ?? { withoutPairs: { ...part, pairs: () => [] }, byBar: new Map() };
  known.set(part, ofPart);
  const found =
    ofPart.byBar.get(bar) ?? diagnose(ofPart.withoutPairs, bar).map(({ code, label }) => ({ code, label }));
  ofPart.byBar.set(bar, found);
  return found;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
