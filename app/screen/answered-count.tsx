interface Props {
  readonly answered: number;
  readonly present: number;
}

/** How many have answered, and nothing of what. */
export function AnsweredCount({ answered, present }: Props) {
  return (
    <div className="grid w-[min(100%,15rem)] gap-[0.35rem] justify-self-end">
      <p className="whitespace-nowrap text-right">
        <strong className="text-wall-lead">{answered}</strong>{" "}
        <span className="text-ink-2 text-wall">of {present} answered</span>
      </p>
      <div aria-hidden="true" className="h-[0.4rem] overflow-hidden rounded-full bg-bar">
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-200 ease-calm"
          style={{ width: `${(100 * answered) / Math.max(present, 1)}%` }}
        />
      </div>
    </div>
  );
}
