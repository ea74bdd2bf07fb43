import { Typeset } from "@/app/figures/typeset";
import type { ShownAnswer, ShownOption } from "@/lib/protocol/views";
import { Scrolling } from "./scrolling";

interface Props {
  readonly reasons: NonNullable<Extract<ShownAnswer, { type: "trueFalse" }>["reasons"]>;
  readonly value: boolean;
  readonly reason: string | null;
  readonly onChange: (reason: string) => void;
}

/**
 * "Because…": the reasons of the side chosen, once one is. Both sides stand in one place as high as the larger, so that
 * nothing jumps between True and False.
 */
export function Reasons({ reasons, value, reason, onChange }: Props) {
  return (
    <div className="grid max-h-[30dvh] overflow-y-auto">
      {[true, false].map((side) => (
        <Side
          key={String(side)}
          options={side ? reasons.true : reasons.false}
          isShown={side === value}
          name={side ? "Because, it is true" : "Because, it is false"}
          reason={reason}
          onChange={onChange}
        />
      ))}
    </div>
  );
}

interface SideProps extends Pick<Props, "reason" | "onChange"> {
  readonly options: readonly ShownOption[];
  readonly isShown: boolean;
  readonly name: string;
}

function Side({ options, isShown, name, reason, onChange }: SideProps) {
  return (
    <div
      role="radiogroup"
      aria-label={name}
      className={`col-start-1 row-start-1 grid content-start gap-2 ${isShown ? "" : "invisible"}`}
    >
      <p aria-hidden="true" className="text-ink-2 text-sm">
        Because…
      </p>
      {options.map(({ id, label }) => (
        <label
          key={id}
          className="flex min-h-11 items-center gap-3 rounded-control border-2 border-transparent bg-card px-3 py-1 leading-snug shadow-card has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            checked={isShown && reason === id}
            onChange={() => onChange(id)}
            className="size-5 shrink-0 accent-accent"
          />
          <div className="min-w-0">
            <Scrolling label="Reason">
              <Typeset html={label} />
            </Scrolling>
          </div>
        </label>
      ))}
    </div>
  );
}
