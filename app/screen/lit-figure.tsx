import { NetworkFigure } from "@/app/figures/network-figure";
import type { Figure } from "@/lib/figure/figure";
import type { ShownStep } from "@/lib/protocol/views";

interface Props {
  readonly figure: Figure;
  /** The step of the solution that is on show, if one is. */
  readonly step: ShownStep | null;
}

/** The network, with what a step of the solution lights up on it. It fills its place, which no phase changes. */
export function LitFigure({ figure, step }: Props) {
  return (
    <NetworkFigure
      figure={figure}
      size="wide"
      light={step?.light ?? null}
      className="max-h-full min-h-0 self-center"
    />
  );
}
