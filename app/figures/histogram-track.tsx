import type { ReactNode } from "react";
import type { Bar } from "@/lib/protocol/views";
import { MisconceptionLabel } from "./histogram-misconceptions";

interface Props {
  readonly bar: Bar;
  /** Of all answers, 0 … 1. */
  readonly share: number;
  /** The same in the round before, where that is compared. */
  readonly before: number | null;
  readonly size: "console" | "projector";
}

/** The bar in its track, over the outline of the round before. */
export function HistogramTrack({ bar, share, before, size }: Props) {
  const { correct, misconceptions, carried, name } = bar;
  return (
    <div aria-hidden="true" className="relative grid h-full min-h-[1.5em] overflow-hidden rounded-lg bg-soft">
      {before !== null && before > 0 && (
        <Piece
          share={before}
          className="rounded-r-lg border-2 border-ink-2 border-dashed [border-left-style:none]"
        />
      )}
      {correct && <Mark className="text-ink" />}
      <Piece
        share={share}
        className={`overflow-hidden forced-colors:border-2 ${correct ? "bg-correct" : "border-ink-3 border-r-2 bg-bar"}`}
      >
        {/* Where the bar has grown beyond its outline, the outline's end is seen on it. */}
        {before !== null && before > 0 && share > before && (
          <Piece
            share={before / share}
            className={`border-r-2 border-dashed ${correct ? "border-paper" : "border-ink-2"}`}
          />
        )}
        {/* The same word once more, so that it is legible on the bar and beside it; an outline does not run through it. */}
        {correct && <Mark className="text-paper [&>span]:bg-correct" />}
      </Piece>
      {misconceptions?.length || carried || name ? (
        <MisconceptionLabel
          name={correct ? null : name}
          labels={misconceptions ?? []}
          carried={carried ?? 0}
          size={size}
        />
      ) : null}
    </div>
  );
}

interface PieceProps {
  readonly share: number;
  readonly className: string;
  readonly children?: ReactNode;
}

/** From the left, as long as its share. */
function Piece({ share, className, children }: PieceProps) {
  return (
    <div
      className={`absolute inset-y-0 left-0 transition-[width] duration-200 ease-calm ${className}`}
      style={{ width: `${100 * share}%` }}
    >
      {children}
    </div>
  );
}

function Mark({ className }: { readonly className: string }) {
  return (
    <span
      className={`absolute inset-y-0 left-[0.7em] flex items-center whitespace-nowrap font-semibold ${className}`}
    >
      <span>✓ Correct</span>
    </span>
  );
}
