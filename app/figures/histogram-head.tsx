import { type Rounds, RoundsLegend } from "./histogram-rounds";

interface Props {
  readonly caption: string;
  /** A caption that is not shown is still read out. */
  readonly captionShown: boolean;
  readonly rounds: Rounds | null;
  readonly answered: number;
  readonly paused: boolean;
  readonly onPause: ((paused: boolean) => void) | undefined;
}

/** What stands above the bars: what they are, which round is which, and the button that makes them stand still. */
export function HistogramHead({ caption, captionShown, rounds, answered, paused, onPause }: Props) {
  return (
    <div
      className={`flex flex-wrap items-center gap-x-[1.2em] text-ink-2 leading-tight ${
        onPause ? "mb-1 min-h-11" : ""
      }`}
    >
      {/* In the caption's place, so that the bars do not move when they are to stand still. */}
      <figcaption
        className={`mr-auto ${paused ? "font-semibold text-advice" : ""} ${
          captionShown || paused ? "pb-[0.4em]" : "sr-only"
        }`}
      >
        {paused ? `Paused at ${answered} ${answered === 1 ? "answer" : "answers"}` : caption}
      </figcaption>
      {rounds && <RoundsLegend rounds={rounds} />}
      {onPause && (
        <button
          type="button"
          className="ml-auto min-h-11 min-w-24 rounded-control border border-line bg-card px-4 font-semibold text-ink"
          onClick={() => onPause(!paused)}
        >
          {paused ? "Resume" : "Pause"}
          <span className="sr-only"> the bars</span>
        </button>
      )}
    </div>
  );
}
