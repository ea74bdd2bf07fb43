import type { Figure } from "@/lib/figure/figure";
import { Scrolling } from "./scrolling";
import { useLater } from "./use-later";

/** The network of a question. It is drawn by what comes after the first paint, so it may be a moment late. */
export function ShownFigure({ figure }: { readonly figure: Figure }) {
  const later = useLater();
  if (!later) return <p className="py-16 text-center text-ink-2 text-sm">The network is being drawn…</p>;
  return (
    <div className="-mx-2">
      <Scrolling label="Network">
        <later.NetworkFigure figure={figure} size="narrow" />
      </Scrolling>
    </div>
  );
}
