import type { Tally } from "@/lib/protocol/views";
import { HistogramRow } from "./histogram-row";
import { HistogramTable } from "./histogram-table";

interface Props {
  readonly bars: NonNullable<Tally["bars"]>;
  readonly rest: Tally["rest"];
  readonly answered: number;
  /** Everything is measured in the size of the text, which a projector sets so that all of it fits. */
  readonly size: "console" | "projector";
  /** Whether the right bar may be marked and the wrong ones explained, where that is known. */
  readonly showTruth: boolean;
}

/**
 * How a class answered: one bar for each class of equal answers. A bar's length is its share of all answers, so that
 * one more answer moves no bar by more than itself.
 */
export function Histogram({ bars, rest, answered, size, showTruth }: Props) {
  if (bars.length === 0) return <p className="py-3 text-ink-2">No answers.</p>;
  const marked = bars.map((bar) => ({
    ...bar,
    correct: showTruth && bar.correct === true,
    misconceptions: showTruth ? (bar.misconceptions ?? []) : [],
    carried: showTruth ? bar.carried : null,
  }));
  const explained = marked.some(({ misconceptions }) => misconceptions.length > 0);
  return (
    <figure>
      {/* There from the first answer on where truth is shown: a label that appears must not move the bars. */}
      <figcaption className={showTruth ? "mb-[0.4em] text-ink-2 leading-tight" : "sr-only"}>
        {explained ? "What each answer is consistent with" : "Answers, the largest class first"}
      </figcaption>
      <div
        aria-hidden="true"
        className={`grid grid-cols-[fit-content(40%)_minmax(6.5em,1fr)_max-content] gap-x-[0.75em] ${
          size === "projector" ? "gap-y-[0.3em]" : "auto-rows-[minmax(2.4rem,auto)] gap-y-2"
        }`}
        style={size === "projector" ? { gridAutoRows: sharedRow(marked.length) } : undefined}
      >
        {marked.map((bar) => (
          <HistogramRow key={bar.bucket} bar={bar} answered={answered} size={size} />
        ))}
      </div>
      {rest && (
        <p aria-hidden="true" className="mt-[0.4em] text-ink-2 leading-tight">
          {restSentence(rest)}
        </p>
      )}
      <HistogramTable
        bars={marked}
        rest={rest && restSentence(rest)}
        answered={answered}
        explained={explained}
      />
    </figure>
  );
}

/** Rows of a projector share its height: nine of them fit between caption and foot. */
function sharedRow(rows: number): string {
  return `minmax(min-content, ${Math.min(2.6, 16.5 / rows - 0.3)}em)`;
}

function restSentence({ answers, classes }: NonNullable<Tally["rest"]>): string {
  return `${answers} more ${answers === 1 ? "answer" : "answers"} in ${classes} other ${
    classes === 1 ? "class" : "classes"
  }`;
}
