import type { Command } from "@/lib/room/command";
import { StepButton } from "./step-button";
import type { Step } from "./steps";

interface Props {
  readonly steps: readonly Step[];
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onTake: (command: Command) => void;
}

/** The steps of a part from left to right; the accent marks the one to take. */
export function ControlBar({ steps, busy, problem, onTake }: Props) {
  return (
    <footer className="sticky bottom-0 border-line border-t bg-card px-5 py-3">
      <p role="alert" className="mb-2 font-semibold text-wrong empty:hidden">
        {problem}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <ol aria-label="Steps" className="flex flex-wrap items-center gap-2">
          {steps.map((step, index) => (
            <li key={step.name} className="flex items-center gap-2">
              {index > 0 && (
                <span aria-hidden="true" className="text-ink-3 max-md:hidden">
                  ›
                </span>
              )}
              <StepButton step={step} busy={busy} onTake={onTake} />
            </li>
          ))}
        </ol>
        <p className="text-ink-2 text-sm max-xl:hidden">A clicker takes the marked step</p>
      </div>
    </footer>
  );
}
