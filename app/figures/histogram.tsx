"use client";

import type { ReactNode } from "react";
import type { Bar, Tally } from "@/lib/protocol/views";
import { HistogramHead } from "./histogram-head";
import type { Rounds } from "./histogram-rounds";
import { HistogramRows } from "./histogram-rows";
import { HistogramSummary } from "./histogram-summary";
import { HistogramTable } from "./histogram-table";
import { NumberLine } from "./number-line";
import { useFrozen } from "./use-frozen";
import { useStableBars } from "./use-stable-bars";

interface Props {
  readonly bars: NonNullable<Tally["bars"]>;
  readonly rest: Tally["rest"];
  readonly answered: number;
  /** Everything is measured in the size of the text, which a projector sets so that all of it fits. */
  readonly size: "console" | "projector";
  /** Whether the right bar may be marked and the wrong ones explained, where that is known. */
  readonly showTruth: boolean;
  /** Answers come in: no bar changes its row. Where it is given, a screen reader hears of changes, calmly. */
  readonly growing?: boolean;
  /** The two rounds that are compared, where bars have a `before`. */
  readonly rounds?: Rounds | null;
  /** Every class of a part that asks one number, drawn on an axis below the bars. */
  readonly values?: Tally["values"];
  /** What is drawn stands still. `onPause` is asked for the other state; without it there is no button. */
  readonly paused?: boolean;
  readonly onPause?: (paused: boolean) => void;
  /** A control at the end of each row. Its own name has to say of which bar: the row around it is not read out. */
  readonly actions?: (bar: Bar) => ReactNode;
  /** The bucket of the bar that something is being done with. */
  readonly selected?: string | null;
}

/**
 * How a class answered: one bar for each class of equal answers. A bar's length is its share of all answers, so that
 * one more answer moves no bar by more than itself. Give it a `key` of the part on show: rows and axis belong to one.
 */
export function Histogram({
  size,
  showTruth,
  growing,
  paused = false,
  onPause,
  actions,
  selected = null,
  ...counted
}: Props) {
  const { bars, rest, answered, rounds = null, values = null } = useFrozen(counted, paused);
  const rows = useStableBars(bars, growing === true).map((bar) => bar && marked(bar, showTruth));
  const shown = rows.filter((bar) => bar !== null);
  const explained = shown.some(({ misconceptions, name }) => misconceptions?.length || name);
  return (
    <figure className={size === "console" ? "@container" : ""}>
      <HistogramHead
        caption={captionOf(explained, growing === true)}
        // There from the first answer on where truth is shown: a label that appears must not move the bars. On a projector
        // there before, or else in both cases the legend alone.
        captionShown={(size === "projector" ? rounds === null : showTruth) && shown.length > 0}
        {...{ rounds, answered, paused, onPause }}
      />
      <HistogramSummary {...{ bars, rest, answered }} live={growing !== undefined} />
      {shown.length === 0 ? (
        <p className="py-3 text-ink-2">{growing ? "No answers yet." : "No answers."}</p>
      ) : (
        <>
          <HistogramRows
            {...{ rows, answered, rounds, size, actions, selected }}
            withAxis={values !== null}
          />
          {rest && (
            <p aria-hidden="true" className="mt-[0.4em] text-ink-2 leading-tight">
              {restSentence(rest)}
            </p>
          )}
          <HistogramTable
            bars={shown}
            rest={rest && restSentence(rest)}
            {...{ answered, rounds, explained }}
          />
        </>
      )}
      {values && (
        <NumberLine
          {...{ values, size }}
          right={shown.filter(({ correct }) => correct).map(({ bucket }) => bucket)}
        />
      )}
    </figure>
  );
}

/** A bar without what may not be shown. */
function marked(bar: Bar, showTruth: boolean): Bar {
  return {
    ...bar,
    correct: showTruth && bar.correct === true,
    name: showTruth ? bar.name : null,
    misconceptions: showTruth ? (bar.misconceptions ?? []) : [],
    carried: showTruth ? bar.carried : null,
  };
}

function captionOf(explained: boolean, growing: boolean): string {
  if (explained) return "What each answer is consistent with";
  return growing ? "Answers as they come in" : "Answers, the largest class first";
}

function restSentence({ answers, classes }: NonNullable<Tally["rest"]>): string {
  return `${answers} more ${answers === 1 ? "answer" : "answers"} in ${classes} other ${
    classes === 1 ? "class" : "classes"
  }`;
}
