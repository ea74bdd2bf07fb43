interface Props {
  readonly answered: number;
  readonly present: number;
}

/** How many have answered, and nothing of what. */
export function AnsweredBar({ answered, present }: Props) {
  return (
    <div className="flex items-center gap-[1rem]">
      <div aria-hidden="true" className="h-[0.5rem] w-[10rem] overflow-hidden rounded-full bg-bar">
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-200 ease-calm"
          style={{ width: `${(100 * answered) / Math.max(present, 1)}%` }}
        />
      </div>
      <p className="whitespace-nowrap">
        <strong className="text-[1.3rem]">{answered}</strong>{" "}
        <span className="text-ink-2">of {present} answered</span>
      </p>
    </div>
  );
}
