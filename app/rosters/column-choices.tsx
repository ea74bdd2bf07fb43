import { type RosterColumns, type RosterField, rosterFields } from "@/lib/review/roster-columns";

interface Props {
  readonly header: readonly string[];
  readonly columns: RosterColumns;
  readonly onChange: (columns: RosterColumns) => void;
}

const labels: Readonly<Record<RosterField, string>> = {
  name: "Whole name",
  firstName: "First name",
  lastName: "Last name",
  studentId: "Student number",
  login: "Login or e-mail",
  section: "Section",
  aliases: "Other names, with ; between them",
  extraTime: "Extra time (1.5 or 50 %)",
};

/** Which column of a table says what, guessed by its headings and changeable. */
export function ColumnChoices({ header, columns, onChange }: Props) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {rosterFields.map((field) => (
        <label key={field} className="grid min-w-0 gap-1 text-sm">
          {labels[field]}
          <select
            value={columns[field] ?? ""}
            onChange={({ target: { value } }) =>
              onChange({ ...columns, [field]: value === "" ? null : Number(value) })
            }
            className="min-h-11 min-w-0 rounded-control border border-ink-3 bg-paper px-2 text-base"
          >
            <option value="">No column</option>
            {header.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place of a column is what it is
              <option key={at} value={at}>
                {heading.trim() === "" ? `Column ${at + 1}` : heading.slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
