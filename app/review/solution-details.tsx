import { Typeset } from "@/app/figures/typeset";
import type { Figure } from "@/lib/figure/figure";
import type { ShownSolution } from "@/lib/protocol/views";
import { SolutionDepths } from "./solution-depths";
import { SolutionWalk } from "./solution-walk";

interface Props {
  readonly solution: ShownSolution;
  readonly summary: string;
  /** The figure of the part, to walk the solution on; null where there is none. */
  readonly figure: Figure | null;
}

/** The right answer and the way to it, for who wants to see it. */
export function SolutionDetails({ solution, summary, figure }: Props) {
  const hasWalk = solution.walk.some(({ light }) => light !== null);
  return (
    <details className="border-line border-t pt-1">
      <summary className="min-h-11 py-2.5 font-semibold text-accent">{summary}</summary>
      <div className="grid grid-cols-1 gap-3 pb-2">
        {solution.answer !== null && (
          <p className="justify-self-start rounded-control bg-correct-soft px-3 py-1.5 font-semibold">
            <span className="text-correct">✓ Answer</span> <Typeset html={solution.answer} className="ml-1" />
          </p>
        )}
        <SolutionDepths solution={solution} />
        {figure && hasWalk && (
          <details className="border-line border-t pt-1 noscript:hidden">
            <summary className="min-h-11 py-2.5 font-semibold text-accent">
              Step by step on the network
            </summary>
            <SolutionWalk figure={figure} walk={solution.walk} />
          </details>
        )}
      </div>
    </details>
  );
}
