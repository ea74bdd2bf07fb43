import { useState } from "react";
import type { Conflict } from "./use-save-question";

interface Props {
  readonly conflict: Conflict;
  readonly onKeepBoth: () => Promise<string | null>;
  readonly onReplace: () => Promise<string | null>;
}

const button = "min-h-12 rounded-control border border-accent bg-card px-5 font-semibold text-accent";

/** Nobody's work is overwritten unseen: whoever saves second says what becomes of both. */
export function ConflictNote({ conflict: { theirs }, onKeepBoth, onReplace }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  /** A second click on the way would save it twice. */
  async function decide(save: () => Promise<string | null>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setProblem(await save());
    setBusy(false);
  }

  return (
    <div role="alert" className="grid gap-3 rounded-card bg-advice-soft p-5">
      <p>
        {theirs
          ? "Somebody else changed this question while you worked on it. Nothing of yours is lost."
          : "Somebody else removed this question while you worked on it. Nothing of yours is lost."}
      </p>
      <div className="flex flex-wrap gap-3">
        <button type="button" aria-disabled={isBusy} onClick={() => decide(onKeepBoth)} className={button}>
          {theirs ? "Keep both, mine as a new question" : "Save mine as a new question"}
        </button>
        {theirs && (
          <button type="button" aria-disabled={isBusy} onClick={() => decide(onReplace)} className={button}>
            Put mine in its place
          </button>
        )}
      </div>
      <p className="text-wrong empty:hidden">{problem}</p>
    </div>
  );
}
