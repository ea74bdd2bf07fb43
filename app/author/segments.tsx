interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A few ways to choose from, side by side. */
export function Segments<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <fieldset className="flex w-fit flex-wrap rounded-control border border-line bg-card">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          aria-pressed={option.id === value}
          onClick={() => onChange(option.id)}
          className="min-h-11 rounded-control px-3 text-ink-2 aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
