import { Typeset } from "@/app/figures/typeset";
import type { Html, PartId } from "@/lib/ids";
import { NumberField } from "./number-field";

/** A part that can be left out of the grades. */
export interface RulePart {
  readonly id: PartId;
  readonly number: string;
  readonly name: Html;
}

interface Props {
  /** The fields of the rule as they are said in the address, by name. */
  readonly fields: URLSearchParams;
  readonly parts: readonly RulePart[];
  readonly hasList: boolean;
}

const legend = "mb-2 font-semibold";
const option = "flex min-h-11 items-center gap-3";

/** How grades are made. A plain form: its rule is in the address, so that a preview can be kept as a bookmark. */
export function RuleForm({ fields, parts, hasList }: Props) {
  const said = (name: string) => fields.get(name) ?? "";
  const excused = fields.getAll("excused");
  return (
    <form method="get" action="#preview" className="grid gap-6 rounded-card border border-line bg-card p-5">
      <NumberField name="points" label="Points possible" value={said("points")} least={0.01} most={10_000} />
      <div>
        <NumberField
          {...{ name: "correctness", label: "For right answers", unit: "% of the points" }}
          value={said("correctness")}
        />
        <p className="mt-2 text-ink-2 text-sm">
          The rest is for taking part, right or wrong. Right is what counts as right in the last round that a
          student answered.
        </p>
      </div>
      <div>
        <NumberField
          {...{ name: "full", label: "Taken part in full from", unit: "% of the parts answered", least: 1 }}
          value={said("full")}
        />
        <p className="mt-2 text-ink-2 text-sm">Below it, taking part counts in proportion.</p>
      </div>
      {parts.length > 0 && (
        <fieldset>
          <legend className={legend}>Excused: these parts count for nobody</legend>
          <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
            {parts.map(({ id, number, name }) => (
              <label key={id} className={option}>
                <input
                  {...{ type: "checkbox", name: "excused", value: id, className: "size-5 shrink-0" }}
                  defaultChecked={excused.includes(id)}
                />
                <span className="min-w-0 overflow-hidden">
                  {number} <Typeset html={name} className="ml-1 text-ink-2" />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {hasList && (
        <fieldset>
          <legend className={legend}>Students of the class list who never joined</legend>
          {(["empty", "zero"] as const).map((value) => (
            <label key={value} className={option}>
              <input
                {...{ type: "radio", name: "absent", value, className: "size-5 shrink-0" }}
                defaultChecked={said("absent") === value}
              />
              {value === "empty" ? "get no entry" : "get 0 points"}
            </label>
          ))}
        </fieldset>
      )}
      <button
        type="submit"
        className="min-h-12 justify-self-start rounded-control border border-accent px-6 font-semibold text-accent"
      >
        Show the preview
      </button>
    </form>
  );
}
