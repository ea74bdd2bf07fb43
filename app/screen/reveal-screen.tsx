import type { ReactNode } from "react";
import { NetworkFigure } from "@/app/figures/network-figure";
import { Typeset } from "@/app/figures/typeset";
import type { BriefSolution, ShownPart, Tally } from "@/lib/protocol/views";
import { ClassAnswers } from "./class-answers";
import { Fitted } from "./fitted";
import { RightAnswer } from "./right-answer";
import { ScreenFrame } from "./screen-frame";

interface Props {
  readonly part: ShownPart;
  readonly solution: BriefSolution;
  readonly tally: Tally | null;
  readonly foot: ReactNode;
}

/**
 * How the class answered, and what is right. The bars stay where the distribution had them; the steps of the solution
 * follow one by one.
 */
export function RevealScreen({ part, solution, tally, foot }: Props) {
  return (
    <ScreenFrame foot={foot}>
      <div className="grid h-full min-h-0 grid-cols-2 gap-[1.8rem]">
        <ClassAnswers tally={tally} showTruth />
        <div className={`grid min-h-0 gap-[0.8rem] ${part.figure ? "grid-rows-[7rem_minmax(0,1fr)]" : ""}`}>
          <Fitted key={part.id} most={1.3} textClassName="grid gap-[0.5em] pt-[0.2em]">
            <div className="flex flex-wrap items-center gap-x-[1em] gap-y-[0.3em]">
              <Typeset as="h1" html={part.prompt} className="font-semibold leading-snug" />
              <RightAnswer solution={solution} />
            </div>
          </Fitted>
          {part.figure && <NetworkFigure figure={part.figure} size="wide" className="h-full min-h-0" />}
        </div>
      </div>
    </ScreenFrame>
  );
}
