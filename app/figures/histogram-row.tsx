import type { Bar } from "@/lib/protocol/views";
import { MisconceptionLabel } from "./histogram-misconceptions";
import { percent } from "./percent";
import { Typeset } from "./typeset";

interface Props {
  readonly bar: Bar;
  readonly answered: number;
  readonly size: "console" | "projector";
}

/** One class of equal answers, in the columns of its histogram: label, bar, count and share. */
export function HistogramRow({
  bar: { label, count, correct, misconceptions, carried },
  answered,
  size,
}: Props) {
  return (
    <div className="col-span-3 grid min-h-[1.5em] grid-cols-subgrid items-center leading-tight">
      <Typeset
        html={label}
        className={`text-right font-semibold text-[1.1em] ${correct ? "text-correct" : ""}`}
      />
      <div className="relative grid h-full overflow-hidden rounded-lg bg-soft">
        {correct && <Mark className="text-ink" />}
        <div
          className={`absolute inset-y-0 left-0 overflow-hidden transition-[width] duration-200 ease-calm ${
            correct ? "bg-correct" : "border-ink-3 border-r-2 bg-bar"
          }`}
          style={{ width: `${(100 * count) / Math.max(answered, 1)}%` }}
        >
          {/* The same word once more, so that it is legible on the bar and beside it. */}
          {correct && <Mark className="text-paper" />}
        </div>
        {misconceptions?.length || carried ? (
          <MisconceptionLabel labels={misconceptions ?? []} carried={carried ?? 0} size={size} />
        ) : null}
      </div>
      <p className="whitespace-nowrap">
        <strong className="inline-block min-w-[1.5em] text-right text-[1.1em]">{count}</strong>{" "}
        <span className="inline-block min-w-[2.9em] text-right text-ink-2">{percent(count, answered)}</span>
      </p>
    </div>
  );
}

function Mark({ className }: { readonly className: string }) {
  return (
    <span
      className={`absolute inset-y-0 left-[0.7em] flex items-center whitespace-nowrap font-semibold ${className}`}
    >
      ✓ Correct
    </span>
  );
}
