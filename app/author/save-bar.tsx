import { useState } from "react";

interface Props {
  /** Why it cannot be saved now, and what to do; null where it can. */
  readonly obstacle: string | null;
  /** Resolves to why it was not kept, or to null. */
  readonly onSave: () => Promise<string | null>;
}

/** Keeps the question in its deck, and says what came of it. */
export function SaveBar({ obstacle, onSave }: Props) {
  const [isSaving, setSaving] = useState(false);
  const [said, setSaid] = useState<string | null>(null);

  async function save(): Promise<void> {
    if (isSaving) return;
    if (obstacle !== null) {
      setSaid(obstacle);
      return;
    }
    setSaving(true);
    setSaid(null);
    try {
      setSaid((await onSave()) ?? "Saved.");
    } catch {
      setSaid("It could not be saved. Check your connection and save again: nothing here is lost.");
    } finally {
      setSaving(false);
    }
  }

  return (
    <div className="flex flex-wrap items-center justify-end gap-3">
      <p role="status" className="text-ink-2">
        {said}
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
