import { useState } from "react";

interface Props {
  /** Why it cannot be saved now, and what to do; null where it can. */
  readonly obstacle: string | null;
  /** Whether nothing has changed since it was kept. */
  readonly isKept: boolean;
  /** Resolves to why it was not kept, or to null. */
  readonly onSave: () => Promise<string | null>;
}

/** Keeps the question in its deck, and says what came of it. */
export function SaveBar({ obstacle, isKept, onSave }: Props) {
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [hasSaved, setHasSaved] = useState(false);

  async function save(): Promise<void> {
    if (isSaving) return;
    if (obstacle !== null) {
      setRefusal(obstacle);
      return;
    }
    setSaving(true);
    setRefusal(null);
    try {
      const refused = await onSave();
      setRefusal(refused);
      if (refused === null) setHasSaved(true);
    } catch {
      setRefusal("It could not be saved. Check your connection and save again: nothing here is lost.");
    } finally {
      setSaving(false);
    }
  }

  return (
    <div className="flex flex-wrap items-center justify-end gap-y-3">
      <p role="status" className="mr-3 text-ink-2 empty:mr-0">
        {refusal ?? (hasSaved && isKept ? "Saved." : null)}
      </p>
      <button
        type="button"
        aria-disabled={isSaving}
        onClick={save}
        className="min-h-11 rounded-control bg-accent px-6 font-semibold text-on-accent"
      >
        {isSaving ? "Saving…" : "Save"}
      </button>
    </div>
  );
}
