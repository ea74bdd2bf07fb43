import type { ReactNode } from "react";
import type { Bar } from "@/lib/protocol/views";
import type { Rounds } from "./histogram-rounds";
import { HistogramRow } from "./histogram-row";

interface Props {
  /** Null where a row is empty. */
  readonly rows: readonly (Bar | null)[];
  readonly answered: number;
  readonly rounds: Rounds | null;
  readonly size: "console" | "projector";
  readonly actions: ((bar: Bar) => ReactNode) | undefined;
  readonly selected: string | null;
  /** A number axis below takes some of a projector's height. */
  readonly withAxis: boolean;
}

/** The bars, in columns that all of them share: label, bar, count and share, and what can be done with it. */
export function HistogramRows({ rows, answered, rounds, size, actions, selected, withAxis }: Props) {
  const space =
    size === "projector"
      ? "gap-y-[0.3em]"
      : "auto-rows-[minmax(2.4rem,auto)] gap-y-2 @max-[26em]:auto-rows-auto @max-[26em]:gap-y-3";
  return (
    <div
      className={`grid gap-x-[0.75em] ${columns(size, actions !== undefined)} ${space}`}
      style={size === "projector" ? { gridAutoRows: sharedRow(rows.length, withAxis) } : undefined}
    >
      {rows.map((bar, index) =>
        bar ? (
          <HistogramRow
            key={bar.bucket}
            {...{ bar, answered, rounds, size }}
            selected={bar.bucket === selected}
            action={actions?.(bar)}
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: an empty row is nothing but its place
          <div key={`row ${index}`} className="col-span-full min-h-[1.5em]" />
        ),
      )}
    </div>
  );
}

/** On a narrow console the label has a line of its own above its bar. */
function columns(size: Props["size"], withActions: boolean): string {
  const wide = withActions
    ? "grid-cols-[fit-content(40%)_minmax(6.5em,1fr)_max-content_max-content]"
    : "grid-cols-[fit-content(40%)_minmax(6.5em,1fr)_max-content]";
  // A wall has the height of one screen: a long label breaks as rarely as it can.
  if (size === "projector") return "grid-cols-[fit-content(52%)_minmax(6em,1fr)_max-content]";
  return withActions
    ? `${wide} @max-[26em]:grid-cols-[minmax(4em,1fr)_max-content_max-content]`
    : `${wide} @max-[26em]:grid-cols-[minmax(4em,1fr)_max-content]`;
}

/** Rows of a projector share its height: nine of them fit between caption and foot. */
function sharedRow(rows: number, withAxis: boolean): string {
  const height = withAxis ? 8.5 : 13;
  return `minmax(min-content, ${Math.min(2.6, height / rows - 0.3)}em)`;
}
