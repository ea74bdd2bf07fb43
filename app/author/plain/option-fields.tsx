import { fieldStyle } from "../field";
import { ToolButton } from "../tool-button";
import type { OptionDraft } from "./plain-draft";

interface Props {
  readonly options: readonly OptionDraft[];
  /** More than one may be right. */
  readonly several: boolean;
  readonly onChange: (options: readonly OptionDraft[]) => void;
}

const most = 10;
const letters = "ABCDEFGHIJ";

/** The options in their order, with a mark at what is right. */
export function OptionFields({ options, several, onChange }: Props) {
  const changed = (place: number, change: Partial<OptionDraft>) =>
    onChange(options.map((one, index) => (index === place ? { ...one, ...change } : one)));
  const marked = (place: number, isRight: boolean) =>
    several
      ? changed(place, { isRight })
      : onChange(options.map((one, index) => ({ ...one, isRight: index === place })));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-ink-2 text-sm">
        {several ? "Options; mark all that are right" : "Options; mark the right one"}
      </legend>
      {options.map(({ text, isRight, label }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: options are called by their place
        <div key={place} className="flex flex-wrap items-center gap-2">
          <label className="inline-flex min-h-11 items-center gap-2">
            <input
              type={several ? "checkbox" : "radio"}
              checked={isRight}
              onChange={(event) => marked(place, event.target.checked)}
              aria-label={`Option ${letters.charAt(place)} is right`}
              className="size-5 accent-accent"
            />
            <span className="w-4 font-semibold">{letters.charAt(place)}</span>
          </label>
          <input
            aria-label={`Option ${letters.charAt(place)}`}
            value={text}
            maxLength={300}
            onChange={(event) => changed(place, { text: event.target.value })}
            className={`${fieldStyle} min-w-0 flex-1 basis-40`}
          />
          {!several && !isRight && (
            <input
              aria-label={`Why option ${letters.charAt(place)} is chosen`}
              placeholder="why it is chosen"
              value={label}
              maxLength={80}
              onChange={(event) => changed(place, { label: event.target.value })}
              className={`${fieldStyle} min-w-0 flex-1 basis-40`}
            />
          )}
          <ToolButton
            quiet
            off={options.length <= 2}
            aria-label={`Take out option ${letters.charAt(place)}`}
            onClick={() => onChange(options.toSpliced(place, 1))}
          >
            ×
          </ToolButton>
        </div>
      ))}
      {options.length < most && (
        <ToolButton
          quiet
          className="justify-self-start"
          onClick={() => onChange([...options, { text: "", isRight: false, label: "" }])}
        >
          + Option
        </ToolButton>
      )}
    </fieldset>
  );
}
