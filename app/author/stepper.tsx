import { ToolButton } from "./tool-button";

interface Props {
  /** "Nodes of layer 1": its name, and after "One less: " that of its buttons. */
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A small whole number, one up or down at a time. */
export function Stepper({ label, value, least, most, onChange }: Props) {
  return (
    <fieldset className="flex items-center rounded-control border border-line bg-card">
      <legend className="sr-only">{label}</legend>
      <ToolButton
        quiet
        aria-label={`One less: ${label}`}
        off={value <= least}
        onClick={() => onChange(value - 1)}
      >
        −
      </ToolButton>
      <output aria-label={label} className="min-w-5 text-center font-semibold">
        {value}
      </output>
      <ToolButton
        quiet
        aria-label={`One more: ${label}`}
        off={value >= most}
        onClick={() => onChange(value + 1)}
      >
        +
      </ToolButton>
    </fieldset>
  );
}
