import type { ReactNode } from "react";
import { Histogram } from "@/app/figures/histogram";
import { NetworkFigure } from "@/app/figures/network-figure";
import { Typeset } from "@/app/figures/typeset";
import { SolutionSteps } from "@/app/review/solution-steps";
import type { ShownPart, ShownSolution, Tally } from "@/lib/protocol/views";
import { fewestBars } from "./fewest-bars";
import { Fitted } from "./fitted";
import { ScreenFrame } from "./screen-frame";

interface Props {
  readonly part: ShownPart;
  readonly solution: ShownSolution;
  readonly tally: Tally | null;
  readonly foot: ReactNode;
}

/** The right answer, how the class answered, and the way there. */
export function RevealScreen({ part, solution, tally, foot }: Props) {
  const { bars, rest } = fewestBars(tally?.bars ?? [], tally?.rest ?? null, part.figure ? 5 : 8);
  return (
    <ScreenFrame foot={foot}>
      <div className="grid h-full min-h-0 grid-cols-[minmax(0,5fr)_minmax(0,6fr)] gap-[1.8rem]">
        <div className="flex min-h-0 flex-col gap-[0.8rem]">
          <div className={part.figure ? "shrink-0" : "min-h-0 flex-1"}>
            <Histogram bars={bars} rest={rest} answered={tally?.answered ?? 0} size="projector" showTruth />
          </div>
          {part.figure && (
            <NetworkFigure figure={part.figure} size="wide" className="min-h-0 w-full flex-1" />
          )}
        </div>
        <Fitted key={part.id} most={1.3} className="flex h-full flex-col gap-[0.5em]">
          <Typeset as="h1" html={part.prompt} className="font-semibold leading-snug" />
          <p className="self-start rounded-[0.5em] bg-correct-soft px-[0.7em] py-[0.25em] font-semibold text-[1.15em]">
            <span className="text-correct">✓ Answer</span>{" "}
            <Typeset html={solution.answer} className="ml-[0.3em]" />
          </p>
          <SolutionSteps steps={solution.steps} />
        </Fitted>
      </div>
    </ScreenFrame>
  );
}
