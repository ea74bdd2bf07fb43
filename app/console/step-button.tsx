import type { Command } from "@/lib/room/command";
import { Keycap } from "./keycap";
import type { Step } from "./steps";

interface Props {
  readonly step: Step;
  readonly busy: boolean;
  readonly onTake: (command: Command) => void;
}

/** One step. It keeps the focus when it can no longer be taken, so that a keyboard never loses its place. */
export function StepButton({ step: { label, keyLabel, command, next, done }, busy, onTake }: Props) {
  const look = next
    ? "bg-accent text-on-accent"
    : command
      ? done
        ? "text-ink-2 shadow-[inset_0_0_0_1px_var(--color-line)]"
        : "text-accent shadow-[inset_0_0_0_1px_var(--color-accent)]"
      : done
        ? "text-ink-2"
        : "text-ink-3";
  return (
    <button
      type="button"
      aria-disabled={command === null || busy}
      aria-busy={next && busy}
      onClick={() => command && !busy && onTake(command)}
      className={`flex min-h-12 items-center gap-2 whitespace-nowrap rounded-control px-3.5 font-semibold aria-busy:opacity-70 max-md:min-h-11 max-md:px-2.5 max-md:text-sm ${look}`}
    >
      {done && (
        <>
          <span aria-hidden="true">✓</span>
          <span className="sr-only">Done: </span>
        </>
      )}
      {label}
      {(command !== null || !done) && (
        <span className="max-xl:hidden">
          <Keycap name={next ? "→" : keyLabel} />
        </span>
      )}
    </button>
  );
}
