import { fieldStyle } from "../field";
import { ToolButton } from "../tool-button";
import type { WrongDraft } from "./plain-draft";

interface Props {
  readonly wrong: readonly WrongDraft[];
  readonly onChange: (wrong: readonly WrongDraft[]) => void;
}

const most = 20;

/** Wrong answers that are expected, each with what its bar will say. */
export function WrongFields({ wrong, onChange }: Props) {
  const changed = (place: number, change: Partial<WrongDraft>) =>
    onChange(wrong.map((one, index) => (index === place ? { ...one, ...change } : one)));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-ink-2 text-sm">
        Wrong answers that you expect, and why they come about
      </legend>
      {wrong.map(({ answer, label }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have a fixed place and no other name
        <div key={place} className="flex flex-wrap gap-2">
          <input
            aria-label={`Wrong answer ${place + 1}`}
            placeholder="Answer"
            value={answer}
            onChange={(event) => changed(place, { answer: event.target.value })}
            className={`${fieldStyle} w-40`}
          />
          <input
            aria-label={`Why wrong answer ${place + 1} comes about`}
            placeholder="forgot the factor 2"
            value={label}
            maxLength={80}
            onChange={(event) => changed(place, { label: event.target.value })}
            className={`${fieldStyle} min-w-0 flex-1 basis-48`}
          />
          <ToolButton
            quiet
            aria-label={`Take out wrong answer ${place + 1}`}
            onClick={() => onChange(wrong.toSpliced(place, 1))}
          >
            ×
          </ToolButton>
        </div>
      ))}
      {wrong.length < most && (
        <ToolButton
          quiet
          className="justify-self-start"
          onClick={() => onChange([...wrong, { answer: "", label: "" }])}
        >
          + Wrong answer
        </ToolButton>
      )}
    </fieldset>
  );
}
