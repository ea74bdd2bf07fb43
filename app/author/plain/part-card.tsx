import { fieldStyle } from "../field";
import { Segments } from "../segments";
import { ToolButton } from "../tool-button";
import { AnswerFields } from "./answer-fields";
import { answerTypes, type PartDraft } from "./plain-draft";

interface Props {
  readonly part: PartDraft;
  /** Counted from 0. */
  readonly place: number;
  readonly count: number;
  /** What is not complete yet; null where it is. */
  readonly problem: string | null;
  readonly onChange: (change: Partial<PartDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One thing asked, how it is answered, what is right and why. */
export function PartCard({ part, place, count, problem, onChange, onMove, onRemove }: Props) {
  const name = `part ${place + 1}`;
  return (
    <section
      aria-label={`Part ${place + 1}`}
      className="grid gap-4 rounded-card border border-line bg-card p-5 shadow-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold text-lg">{count > 1 ? `Part ${place + 1}` : "What is asked"}</h2>
        {count > 1 && (
          <div className="flex">
            <ToolButton quiet off={place === 0} aria-label={`Move ${name} up`} onClick={() => onMove(-1)}>
              ↑
            </ToolButton>
            <ToolButton
              quiet
              off={place === count - 1}
              aria-label={`Move ${name} down`}
              onClick={() => onMove(1)}
            >
              ↓
            </ToolButton>
            <ToolButton quiet aria-label={`Take out ${name}`} onClick={onRemove}>
              ×
            </ToolButton>
          </div>
        )}
      </div>
      <label className="grid gap-1">
        <span className="sr-only">Question of {name}</span>
        <textarea
          value={part.prompt}
          rows={2}
          maxLength={2_000}
          onChange={(event) => onChange({ prompt: event.target.value })}
          className={`${fieldStyle} py-2`}
        />
      </label>
      <Segments
        label={`How ${name} is answered`}
        options={answerTypes}
        value={part.type}
        onChange={(type) => onChange({ type })}
      />
      <AnswerFields part={part} onChange={onChange} />
      <label className="grid gap-1">
        <span className="text-ink-2 text-sm">Explanation, shown at the reveal</span>
        <textarea
          value={part.explanation}
          rows={2}
          maxLength={4_000}
          onChange={(event) => onChange({ explanation: event.target.value })}
          className={`${fieldStyle} py-2`}
        />
      </label>
      <p role="status" className="text-advice empty:hidden">
        {problem}
      </p>
    </section>
  );
}
