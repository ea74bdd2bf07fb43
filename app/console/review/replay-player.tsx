"use client";

import { HistogramRows } from "@/app/figures/histogram-rows";
import { HistogramTable } from "@/app/figures/histogram-table";
import { html } from "@/lib/ids";
import type { Bar } from "@/lib/protocol/views";
import { minutes } from "./minutes";
import { countsAt, speedFor } from "./replay-counts";
import type { ReplayData } from "./replay-data";
import { usePlayback } from "./use-playback";
import { useReducedMotion } from "./use-reduced-motion";

/** Where nothing may move by itself, a replay is walked in so many steps. */
const steps = 10;
const secondMs = 1_000;
const button = "min-h-11 min-w-24 rounded-control border border-line bg-card px-4 font-semibold";

/** The bars of a round at a moment that a person chooses or lets run. */
export function ReplayPlayer({ data }: { readonly data: ReplayData }) {
  const lengthMs = Math.max(secondMs, data.moves.at(-1)?.[0] ?? 0);
  const { at, playing, play, pause, seek } = usePlayback(lengthMs, speedFor(lengthMs));
  const calm = useReducedMotion();
  const counts = countsAt(data, at);
  const answered = total(counts);
  const bars = data.bars.map((bar, place) => barOf(bar, place, counts[place] ?? 0));
  const time = `${minutes(at)} of ${minutes(lengthMs)}`;
  const step = lengthMs / steps;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {calm ? (
          <>
            <button type="button" className={button} onClick={() => seek(at - step)}>
              Back
            </button>
            <button type="button" className={button} onClick={() => seek(at >= lengthMs ? 0 : at + step)}>
              {at >= lengthMs ? "To the start" : "On"}
            </button>
          </>
        ) : (
          <button type="button" className={button} onClick={playing ? pause : play}>
            {playing ? "Pause" : "Play"}
          </button>
        )}
        <input
          type="range"
          aria-label="Time since the round was opened"
          aria-valuetext={`${time}, ${answered} answers`}
          min={0}
          max={lengthMs}
          step={secondMs / 10}
          value={at}
          onChange={(event) => seek(Number(event.target.value))}
          className="min-h-11 min-w-40 flex-1 accent-accent"
        />
        <p className="whitespace-nowrap">
          {time} <span className="text-ink-2">· {answered} answered</span>
        </p>
      </div>
      <div className="@container">
        <HistogramRows
          rows={bars}
          answered={total(countsAt(data, lengthMs))}
          {...{ rounds: null, size: "console", actions: undefined, selected: null, withAxis: false }}
        />
        <HistogramTable {...{ bars, answered, rest: null, rounds: null, explained: false }} />
        <p className="mt-2 text-ink-2 text-sm">Shares are of all who answered in the end.</p>
      </div>
    </div>
  );
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function barOf({ label, correct }: ReplayData["bars"][number], place: number, count: number): Bar {
  return {
    ...{ bucket: `${place}`, label: label ?? html("all others"), count, correct },
    ...{ before: null, misconceptions: null, carried: null, marked: null, name: null, merged: [] },
  };
}
