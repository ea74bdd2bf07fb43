import type { ReactNode } from "react";
import type { Bar } from "@/lib/protocol/views";
import { HistogramLabel } from "./histogram-label";
import { type Rounds, shareBefore } from "./histogram-rounds";
import { HistogramTrack } from "./histogram-track";
import { labelOf } from "./label-of";
import { percent } from "./percent";

interface Props {
  readonly bar: Bar;
  readonly answered: number;
  readonly rounds: Rounds | null;
  readonly size: "console" | "projector";
  readonly selected: boolean;
  readonly action: ReactNode;
}

/** One class of equal answers, in the columns of its histogram. The table has the same for those who do not see it. */
export function HistogramRow({ bar, answered, rounds, size, selected, action }: Props) {
  const before = shareBefore(bar, rounds);
  return (
    <div
      className={`col-span-full grid min-h-[1.5em] grid-cols-subgrid items-center rounded-lg leading-tight ${
        selected ? "bg-accent-soft outline-3 outline-accent outline-offset-2" : ""
      }`}
    >
      <HistogramLabel html={labelOf(bar)} right={bar.correct === true} size={size} />
      <HistogramTrack {...{ bar, size, before }} share={bar.count / Math.max(answered, 1)} />
      <p aria-hidden="true" className="whitespace-nowrap">
        <strong className="inline-block min-w-[2.2ch] text-right text-[1.1em]">{bar.count}</strong>{" "}
        <span className={`inline-block text-right text-ink-2 ${rounds ? "min-w-[5.6em]" : "min-w-[3.2em]"}`}>
          {before !== null && `${Math.round(100 * before)} → `}
          {percent(bar.count, answered)}
        </span>
      </p>
      {action}
    </div>
  );
}
