import type { DeckDesk } from "./use-deck";

/** What was done last, with the way back; or why it was not done. In sight also far down in a long deck. */
export function StepNote({ desk: { lastStep, problem, undo } }: { readonly desk: DeckDesk }) {
  const isShown = problem === null && lastStep !== null;
  return (
    <div className="pointer-events-none sticky top-2 z-10 -my-2 min-h-14">
      <p
        role="alert"
        className="pointer-events-auto rounded-control bg-wrong-soft px-4 py-2.5 text-wrong shadow-card empty:hidden"
      >
        {problem}
      </p>
      <div
        role="status"
        className={
          isShown
            ? "pointer-events-auto flex min-h-11 w-fit items-center gap-x-4 rounded-control border border-line bg-card px-4 py-1 text-ink-2 shadow-card"
            : undefined
        }
      >
        {isShown && (
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
