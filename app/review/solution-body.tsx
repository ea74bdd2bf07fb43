import { Typeset } from "@/app/figures/typeset";
import type { Figure } from "@/lib/figure/figure";
import type { ShownSolution } from "@/lib/protocol/views";
import { SolutionDepths } from "./solution-depths";
import { SolutionWalk } from "./solution-walk";

interface Props {
  readonly solution: ShownSolution;
  /** The figure of the part, to walk the solution on; null where there is none. */
  readonly figure: Figure | null;
}

/** The right answer, the way to it at its depths, and the same way step by step on the network. */
export function SolutionBody({ solution, figure }: Props) {
  const hasWalk = solution.walk.some(({ light }) => light !== null);
  return (
    <div className="grid grid-cols-1 gap-3 pb-2">
      {solution.answer !== null && (
        <p className="max-w-full justify-self-start overflow-x-auto rounded-control bg-correct-soft px-3 py-1.5 font-semibold">
          <span className="text-correct">✓ Answer</span> <Typeset html={solution.answer} className="ml-1" />
        </p>
      )}
      <SolutionDepths solution={solution} />
      {figure && hasWalk && (
        <details className="border-line border-t pt-1 noscript:hidden">
          <summary className="min-h-11 py-2.5 font-semibold text-accent">Step by step on the network</summary>
          <SolutionWalk figure={figure} walk={solution.walk} />
        </details>
      )}
    </div>
  );
}
