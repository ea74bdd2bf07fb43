import type { Figure } from "@/lib/figure/figure";
import type { ShownSolution } from "@/lib/protocol/views";
import { SolutionBody } from "./solution-body";

interface Props {
  readonly solution: ShownSolution;
  readonly summary: string;
  /** The figure of the part, to walk the solution on; null where there is none. */
  readonly figure: Figure | null;
}

/** The right answer and the way to it, for who wants to see it. */
export function SolutionDetails({ solution, summary, figure }: Props) {
  return (
    <details className="border-line border-t pt-1">
      <summary className="min-h-11 py-2.5 font-semibold text-accent">{summary}</summary>
      <SolutionBody solution={solution} figure={figure} />
    </details>
  );
}
