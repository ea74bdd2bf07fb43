import { Typeset } from "@/app/figures/typeset";
import type { Html } from "@/lib/ids";
import type { ShownStep } from "@/lib/protocol/views";

/** What the steps before came to, in one line that ends with the newest: as many as it holds. */
export function SoFar({ steps }: { readonly steps: readonly ShownStep[] }) {
  const results = steps.flatMap(({ display }) => (display && isOneLine(display) ? [display] : []));
  return (
    <div className="h-[4.1rem] border-line border-t pt-[0.4rem]">
      {results.length > 0 && (
        <>
          <p className="text-ink-2 text-wall-note">So far</p>
          {/* Newest first and reversed: what does not fit wraps below the line's height and is not seen. */}
          <div className="flex h-[2.6rem] flex-row-reverse flex-wrap items-center justify-end gap-x-[1.4em] overflow-hidden text-ink-2">
            {results.toReversed().map((result) => (
              <Typeset key={result} as="div" html={result} className="flex h-[2.6rem] items-center" />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** Tables and stacked lines are too high for the line. */
function isOneLine(display: Html): boolean {
  return !display.includes("<mtable");
}
