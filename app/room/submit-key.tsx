interface Props {
  readonly label: string;
  readonly enabled: boolean;
  /** Where it is told why it is without effect. */
  readonly describedBy?: string;
}

/** Sends the answer. Without effect it keeps its place and the focus; the line above it says why. */
export function SubmitKey({ label, enabled, describedBy = "answer-status" }: Props) {
  return (
    <button
      type="submit"
      aria-disabled={!enabled}
      aria-describedby={describedBy}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (!enabled) event.preventDefault();
      }}
      className="key col-span-2 rounded-control bg-accent px-2 font-semibold text-lg text-on-accent leading-tight transition-colors duration-150 disabled:bg-line disabled:text-ink-2 aria-disabled:bg-line aria-disabled:text-ink-2"
    >
      {label}
    </button>
  );
}
