import { useState } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  /** Characters. */
  readonly most: number;
  readonly isRequired: boolean;
  readonly className: string;
  /** False where it was refused: what was typed stays. */
  readonly onSave: (text: string, before: string) => Promise<boolean>;
}

/** A line that is written where it is read. It is saved when it is left, or by Enter; Escape takes it back. */
export function EditableText({ label, value, most, isRequired, className, onSave }: Props) {
  /** What is typed, and what stood there when it was begun, or stands there now for null; none while nobody types. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly before: string | null } | null>(null);

  async function save(): Promise<void> {
    if (!draft) return;
    const text = draft.text.trim();
    const before = draft.before ?? value;
    if (text === before || (isRequired && text === "")) {
      setDraft(null);
      return;
    }
    // Asked again after a refusal, it is about what stands there now.
    if (await onSave(text, before)) setDraft(null);
    else setDraft({ ...draft, before: null });
  }

  return (
    <input
      aria-label={label}
      placeholder={label}
      value={draft?.text ?? value}
      maxLength={most}
      onChange={(event) => setDraft({ before: draft ? draft.before : value, text: event.target.value })}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setDraft(null);
      }}
      className={`-mx-2.5 min-h-11 rounded-control border border-transparent bg-transparent px-2.5 hover:border-line focus:border-accent focus:bg-card ${className}`}
    />
  );
}
