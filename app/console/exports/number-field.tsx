interface Props {
  readonly name: string;
  readonly label: string;
  /** As it was typed. */
  readonly value: string;
  readonly unit?: string;
  readonly least?: number;
  readonly most?: number;
}

/** A number with its label before it and its unit behind it. */
export function NumberField({ name, label, value, unit, least = 0, most = 100 }: Props) {
  return (
    <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-semibold">{label}</span>
      <span className="flex items-center gap-2">
        <input
          {...{ type: "number", name, defaultValue: value, min: least, max: most, step: "any" }}
          required
          className="min-h-11 w-24 rounded-control border border-line bg-paper px-3 text-right"
        />
        {unit}
      </span>
    </label>
  );
}
