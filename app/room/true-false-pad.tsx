interface Props {
  readonly value: boolean | null;
  readonly onChange: (value: boolean) => void;
}

export function TrueFalsePad({ value, onChange }: Props) {
  return (
    <div className="grid grid-cols-2 gap-2">
      {[true, false].map((truth) => (
        <button
          key={String(truth)}
          type="button"
          aria-pressed={value === truth}
          onClick={() => onChange(truth)}
          className="min-h-20 rounded-card border-2 border-transparent bg-card font-semibold text-2xl shadow-card aria-pressed:border-accent aria-pressed:bg-accent-soft disabled:text-ink-3"
        >
          <span aria-hidden="true" className={value === truth ? "text-accent" : "text-ink-3"}>
            {value === truth ? "●" : "○"}{" "}
          </span>
          {truth ? "True" : "False"}
        </button>
      ))}
    </div>
  );
}
