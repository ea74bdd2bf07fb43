import { Typeset } from "@/app/figures/typeset";
import { Scrolling } from "@/app/room/scrolling";
import type { ShownSolution } from "@/lib/protocol/views";

/** The way to the right answer, step by step. */
export function SolutionSteps({ steps }: Pick<ShownSolution, "steps">) {
  return (
    <ol className="grid list-decimal gap-[0.6em] pl-[1.4em] marker:text-ink-2">
      {steps.map(({ text, display }) => (
        <li key={text} className="min-w-0 break-inside-avoid leading-snug">
          <Typeset html={text} />
          {display && (
            <Scrolling label="Formula">
              <Typeset as="div" html={display} />
            </Scrolling>
          )}
        </li>
      ))}
    </ol>
  );
}
