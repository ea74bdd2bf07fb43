interface Props {
  /** Which step is on show, from 0. */
  readonly index: number;
  readonly steps: number;
}

/** How far the solution has come. */
export function StepDots({ index, steps }: Props) {
  return (
    <p className="flex items-center gap-[0.9em] text-ink-2 text-wall-note">
      <span className="whitespace-nowrap">
        Step {index + 1} of {steps}
      </span>
      <span aria-hidden="true" className="flex items-center gap-[0.35em]">
        {Array.from({ length: steps }, (_, step) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nothing but its place
            key={step}
            className={`size-[0.5em] rounded-full ${step <= index ? "bg-accent" : "bg-bar"}`}
          />
        ))}
      </span>
    </p>
  );
}
