import type { Command } from "@/lib/room/command";
import { StepButton } from "./step-button";
import type { Step } from "./steps";

interface Props {
  readonly steps: readonly Step[];
  readonly busy: boolean;
  readonly problem: string | null;
  readonly previous: Command | null;
  readonly onTake: (command: Command) => void;
  readonly hidden: boolean;
}

const way = "min-h-14 flex-1 rounded-control px-4 font-semibold";

/**
 * The steps of a part from left to right; the accent marks the one to take. On a phone, where the console is a remote
 * control, two large keys at the thumb do the same as a clicker, and below them is only what else can be done now.
 */
export function ControlBar({ steps, busy, problem, previous, onTake, hidden }: Props) {
  const next = steps.find((step) => step.next);
  return (
    <footer
      className={`sticky bottom-0 z-10 border-line border-t bg-card px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] transition-opacity duration-200 ease-calm max-md:px-3 ${
        hidden ? "opacity-0 focus-within:opacity-100" : ""
      }`}
    >
      <p role="alert" className="mb-2 font-semibold text-wrong empty:hidden">
        {problem}
      </p>
      <div className="flex gap-2 md:hidden">
        <button
          type="button"
          aria-disabled={previous === null || busy}
          onClick={() => previous && !busy && onTake(previous)}
          className={`${way} max-w-28 border border-line text-ink aria-disabled:text-ink-3`}
        >
          Back
        </button>
        <button
          type="button"
          aria-disabled={!next || busy}
          onClick={() => next?.command && !busy && onTake(next.command)}
          className={`${way} bg-accent text-on-accent`}
        >
          {next?.label ?? "One moment…"}
        </button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 max-md:mt-2">
        <ol aria-label="Steps" className="flex flex-wrap items-center gap-1.5 max-md:gap-1">
          {steps.map((step, index) => (
            <li
              key={step.name}
              className={`flex items-center gap-1.5 ${step.command && !step.next ? "" : "max-md:hidden"}`}
            >
              {index > 0 && (
                <span aria-hidden="true" className="text-ink-3 max-xl:hidden">
                  ›
                </span>
              )}
              <StepButton step={step} busy={busy} onTake={onTake} />
            </li>
          ))}
        </ol>
        <p className="text-ink-2 text-sm max-2xl:hidden">A clicker takes the marked step</p>
      </div>
    </footer>
  );
}
