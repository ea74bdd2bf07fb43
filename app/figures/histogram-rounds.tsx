import type { Bar } from "@/lib/protocol/views";
import { percent } from "./percent";

/** Two rounds that are compared: their numbers, and how many answered in the earlier one. */
export interface Rounds {
  readonly before: number;
  readonly now: number;
  readonly answeredBefore: number;
}

/** Which outline is which round. */
export function RoundsLegend({ rounds: { before, now } }: { readonly rounds: Rounds }) {
  return (
    <p aria-hidden="true" className="flex flex-wrap items-center gap-x-[1.2em] pb-[0.4em]">
      <span className="flex items-center gap-[0.4em] whitespace-nowrap">
        <span className="h-[0.9em] w-[1.6em] rounded-[0.2em] border-2 border-ink-2 border-dashed" />
        Round {before}
      </span>
      <span className="flex items-center gap-[0.4em] whitespace-nowrap">
        <span className="h-[0.9em] w-[1.6em] rounded-[0.2em] border-ink-3 border-r-2 bg-bar forced-colors:border-2" />
        Round {now}
      </span>
    </p>
  );
}

/** A bar's share in the round before; null where that is not known. */
export function shareBefore({ before }: Bar, rounds: Rounds | null): number | null {
  return rounds === null || before === null ? null : before / Math.max(rounds.answeredBefore, 1);
}

/** "38 (31 %)": a bar in the round before. */
export function countBefore({ before }: Bar, { answeredBefore }: Rounds): string {
  return before === null ? "not known" : `${before} (${percent(before, answeredBefore)})`;
}
