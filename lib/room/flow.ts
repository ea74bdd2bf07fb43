import type { Html } from "@/lib/ids";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Flow } from "@/lib/protocol/views";
import { saidOf } from "./bars";
import type { PartContent } from "./content";
import type { Counts } from "./counts";
import type { Regrade } from "./regrade";
import type { RoundCount } from "./rounds";
import { isRightBar } from "./verdicts";

const mostMoves = 6;
const mostMisconceptions = 5;

/** How minds changed between the last two rounds; null before there are two. */
export function flowOf(
  content: PartContent,
  { rounds, moves }: Pick<Counts, "rounds" | "moves">,
  regrade: Regrade,
  weightIndex?: WeightIndex,
): Flow | null {
  const [now, before] = rounds.toReversed();
  if (!now || !before) return null;
  const said = (bucket: string) => saidOf(content, bucket, weightIndex);
  const isRight = (bucket: string) => isRightBar(content.part, regrade, bucket);
  const sum = (fromRight: boolean, toRight: boolean) =>
    moves
      .filter(({ from, to }) => isRight(from) === fromRight && isRight(to) === toRight)
      .reduce((total, { count }) => total + count, 0);
  return {
    stayedRight: sum(true, true),
    toRight: sum(false, true),
    toWrong: sum(true, false),
    stayedWrong: sum(false, false),
    moves: moves
      .filter(({ from, to }) => from !== to)
      .slice(0, mostMoves)
      .map(({ from, to, count }) => ({
        from: said(from).label,
        to: said(to).label,
        count,
        fromRight: isRight(from),
        toRight: isRight(to),
      })),
    misconceptions: misconceptionsOf(before, now),
  };

  function misconceptionsOf(one: RoundCount, other: RoundCount) {
    const counts = new Map<Html, { before: number; now: number }>();
    const add = ({ buckets }: RoundCount, key: "before" | "now") => {
      for (const { bucket, count } of buckets) {
        if (isRight(bucket)) continue;
        for (const { label, isPair } of said(bucket).diagnoses) {
          if (isPair) continue;
          const found = counts.get(label) ?? { before: 0, now: 0 };
          counts.set(label, { ...found, [key]: found[key] + count });
        }
      }
    };
    add(one, "before");
    add(other, "now");
    return [...counts]
      .map(([label, count]) => ({ label, ...count }))
      .toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || b.before - a.before)
      .slice(0, mostMisconceptions);
  }
}
