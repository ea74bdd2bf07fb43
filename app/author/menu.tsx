import { fieldStyle } from "./field";

export interface MenuOption<T> {
  readonly label: string;
  readonly value: T;
  /** Under which heading it stands. */
  readonly group?: string;
}

interface Props<T> {
  readonly label: string;
  readonly options: readonly MenuOption<T>[];
  /** The place of what is chosen; -1 where it is none of them, and `missing` says what it is. */
  readonly chosen: number;
  readonly missing?: string;
  readonly className?: string;
  readonly onChoose: (value: T) => void;
}

/** A native menu over values of any kind. */
export function Menu<T>({ label, options, chosen, missing = "choose", className = "", onChoose }: Props<T>) {
  const groups = [...new Set(options.map(({ group }) => group))];
  const numbered = options.map((option, place) => ({ ...option, place }));
  return (
    <select
      aria-label={label}
      value={chosen}
      onChange={(event) => {
        const option = options[Number(event.target.value)];
        if (option) onChoose(option.value);
      }}
      className={`${fieldStyle} ${className}`}
    >
      {chosen < 0 && <option value={-1}>{missing}</option>}
      {groups.map((group) => {
        const items = numbered
          .filter((option) => option.group === group)
          .map((option) => (
            <option key={option.place} value={option.place}>
              {option.label}
            </option>
          ));
        return group === undefined ? (
          items
        ) : (
          <optgroup key={group} label={group}>
            {items}
          </optgroup>
        );
      })}
    </select>
  );
}
