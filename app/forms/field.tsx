import type { ComponentProps } from "react";

interface Props extends ComponentProps<"input"> {
  readonly label: string;
  readonly hint?: string;
}

/** A labelled line of a form. */
export function Field({ label, hint, ...input }: Props) {
  return (
    <label className="grid gap-1.5 font-semibold">
      {label}
      {hint && <span className="font-normal text-ink-2 text-sm">{hint}</span>}
      <input
        {...input}
        className="min-h-12 rounded-control border border-ink-3 bg-card px-3 font-normal text-base text-ink"
      />
    </label>
  );
}
