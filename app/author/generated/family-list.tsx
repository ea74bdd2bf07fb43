export interface ListedFamily {
  readonly code: string;
  readonly name: string;
  /** What it trains, in a sentence. */
  readonly trains: string;
}

interface Props {
  readonly families: readonly ListedFamily[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

/** Every kind of question there is; the arrow keys go through it. */
export function FamilyList({ families, chosen, onChoose }: Props) {
  return (
    <fieldset className="grid max-h-[36rem] content-start gap-1 overflow-y-auto rounded-card border border-line bg-card p-2 max-lg:max-h-72">
      <legend className="sr-only">Kind of question</legend>
      {families.map(({ code, name, trains }) => (
        <label
          key={code}
          className="relative grid gap-0.5 rounded-control px-3 py-2 hover:bg-soft has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="family"
            value={code}
            checked={code === chosen}
            onChange={() => onChoose(code)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          <span className="font-semibold">{name}</span>
          <span className="text-ink-2 text-sm">{trains}</span>
        </label>
      ))}
    </fieldset>
  );
}
