import type { ReactNode } from "react";
import { Typeset } from "@/app/figures/typeset";
import { SolutionSteps } from "@/app/review/solution-steps";
import type { ShownPart, ShownSolution } from "@/lib/protocol/views";
import { Fitted } from "./fitted";
import { RightAnswer } from "./right-answer";
import { ScreenFrame } from "./screen-frame";

interface Props {
  readonly part: ShownPart;
  readonly solution: ShownSolution;
  readonly foot: ReactNode;
}

/** The worked solution on the whole screen: as text of the projector it needs all of it. */
export function SolutionScreen({ part, solution, foot }: Props) {
  return (
    <ScreenFrame foot={foot}>
      <div className="grid h-full min-h-0 grid-rows-[auto_minmax(0,1fr)] gap-[0.7rem]">
        <div className="flex items-center justify-between gap-[1.5rem]">
          <Typeset as="h1" html={part.prompt} className="font-semibold leading-snug" />
          <div className="shrink-0">
            <RightAnswer solution={solution} />
          </div>
        </div>
        <Fitted key={part.id} most={1.3} textClassName="columns-2 gap-x-[2rem] *:block *:space-y-[0.6em]">
          <SolutionSteps steps={solution.steps} />
        </Fitted>
      </div>
    </ScreenFrame>
  );
}
