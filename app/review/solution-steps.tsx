import { Typeset } from "@/app/figures/typeset";
import { Scrolling } from "@/app/room/scrolling";
import type { ShownStep } from "@/lib/protocol/views";

/** One depth of a worked solution. A single step needs no number. */
export function SolutionSteps({ steps }: { readonly steps: readonly ShownStep[] }) {
  return (
    <ol
      className={`grid gap-[0.6em] marker:text-ink-2 ${steps.length > 1 ? "list-decimal pl-[1.4em]" : "list-none"}`}
    >
      {steps.map(({ text, display }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have a fixed place, and two may read the same
        <li key={index} className="min-w-0 break-inside-avoid leading-snug">
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
