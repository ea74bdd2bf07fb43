import { Typeset } from "@/app/figures/typeset";
import type { Html } from "@/lib/ids";
import type { ShownStep } from "@/lib/protocol/views";

/** What steps came to, where it is one line: tables and stacked lines are too high to be kept. */
export function resultsOf(steps: readonly ShownStep[]): readonly Html[] {
  return steps.flatMap(({ display }) => (display && !display.includes("<mtable") ? [display] : []));
}

/** What the steps before came to, in one line that ends with the newest: as many as it holds. */
export function SoFar({ results }: { readonly results: readonly Html[] }) {
  return (
    <div className={`h-[4.2rem] pt-[0.3rem] ${results.length > 0 ? "border-line border-t" : ""}`}>
      {results.length > 0 && (
        <>
          <p className="text-ink-2 text-wall-note">So far</p>
          {/* Newest first and reversed: what does not fit wraps below the line's height and is not seen. */}
          <div className="flex h-[2.9rem] flex-row-reverse flex-wrap items-center justify-end gap-x-[1.4em] overflow-hidden text-[0.85rem] text-ink-2">
            {results.toReversed().map((result) => (
              <Typeset key={result} as="div" html={result} className="flex h-[2.9rem] items-center" />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
