import { Typeset } from "@/app/figures/typeset";
import type { ShownAnswer } from "@/lib/protocol/views";
import { Scrolling } from "./scrolling";

interface Props {
  readonly options: Extract<ShownAnswer, { type: "choice" }>["options"];
  readonly chosen: string | null;
  readonly onChange: (option: string) => void;
}

export function ChoicePad({ options, chosen, onChange }: Props) {
  return (
    <div role="radiogroup" aria-label="Answers" className="grid gap-2 px-4 pb-4">
      {options.map(({ id, label }, index) => (
        <label
          key={id}
          className="flex min-h-14 items-center gap-3 rounded-card border-2 border-line bg-card px-4 py-2 text-lg has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="choice"
            value={id}
            checked={chosen === id}
            onChange={() => onChange(id)}
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
      ))}
    </div>
  );
}
