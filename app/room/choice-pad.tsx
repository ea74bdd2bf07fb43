import { Typeset } from "@/app/figures/typeset";
import type { ShownOption } from "@/lib/protocol/views";
import { Scrolling } from "./scrolling";

interface Props {
  readonly options: readonly ShownOption[];
  /** Any number of them may be chosen. */
  readonly several: boolean;
  readonly chosen: readonly string[];
  /** In the order of the options; of one alone, that one. */
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The options of a question, each as large as a thumb. */
export function ChoicePad({ options, several, chosen, onChange }: Props) {
  function toggled(id: string): readonly string[] {
    if (!several) return [id];
    const after = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    return options.map((option) => option.id).filter((one) => after.includes(one));
  }

  const boxes = options.map(({ id, label }, index) => (
    <label
      key={id}
      className="flex min-h-14 items-center gap-3 rounded-card border-2 border-line bg-card px-4 py-2 text-lg has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-accent"
    >
      <input
        type={several ? "checkbox" : "radio"}
        name="choice"
        value={id}
        checked={chosen.includes(id)}
        onChange={() => onChange(toggled(id))}
        className="size-5 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <Scrolling label="Answer">
          {/* Not every screen reader makes words of the mathematics. */}
          <span className="sr-only">Answer {index + 1}: </span>
          <Typeset html={label} />
        </Scrolling>
      </div>
    </label>
  ));
  if (several)
    return (
      <fieldset className="grid gap-2 px-4 pb-4">
        <legend className="sr-only">Answers</legend>
        {boxes}
      </fieldset>
    );
  return (
    <div role="radiogroup" aria-label="Answers" className="grid gap-2 px-4 pb-4">
      {boxes}
    </div>
  );
}
