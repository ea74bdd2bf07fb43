import type { DeckDesk } from "./use-deck";

/** What was done last, with the way back; or why it was not done. */
export function StepNote({ desk: { lastStep, problem, undo } }: { readonly desk: DeckDesk }) {
  return (
    <div className="min-h-11">
      <p role="alert" className="rounded-control bg-wrong-soft px-4 py-2.5 text-wrong empty:hidden">
        {problem}
      </p>
      <div role="status" className="flex flex-wrap items-center gap-x-4 text-ink-2">
        {problem === null && lastStep && (
          <>
            <span>{lastStep.sentence}</span>
            {lastStep.undo && (
              <button
                type="button"
                onClick={undo}
                className="min-h-11 rounded-control px-2 font-semibold text-accent underline"
              >
                Undo
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
