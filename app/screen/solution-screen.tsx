import type { ReactNode } from "react";
import { NetworkFigure } from "@/app/figures/network-figure";
import { Typeset } from "@/app/figures/typeset";
import type { BriefSolution, ShownPart, ShownStep } from "@/lib/protocol/views";
import { Fitted } from "./fitted";
import { RightAnswer } from "./right-answer";
import { ScreenFrame } from "./screen-frame";

interface Props {
  readonly part: ShownPart;
  readonly solution: BriefSolution;
  readonly walk: readonly ShownStep[];
  /** Which step of it, from 0. */
  readonly index: number;
  readonly foot: ReactNode;
}

/** One step of the worked solution at a time: all of them at once nobody reads from the last row. */
export function SolutionScreen({ part, solution, walk, index, foot }: Props) {
  const step = walk[index];
  return (
    <ScreenFrame foot={foot}>
      <div className="grid h-full min-h-0 grid-rows-[auto_minmax(0,1fr)] gap-[0.9rem]">
        <div className="flex items-center justify-between gap-[1.5rem]">
          <Typeset as="h1" html={part.prompt} className="font-semibold leading-snug" />
          <div className="shrink-0">
            <RightAnswer solution={solution} />
          </div>
        </div>
        <div className={`grid min-h-0 gap-[1.6rem] ${part.figure ? "grid-cols-2" : ""}`}>
          <Fitted key={index} most={1.45} textClassName="grid gap-[0.6em]">
            <p className="text-[1rem] text-ink-2">
              Step {index + 1} of {walk.length}
            </p>
            {step && <Typeset as="p" html={step.text} className="leading-snug" />}
            {step?.display && <Typeset as="div" html={step.display} />}
          </Fitted>
          {part.figure && <NetworkFigure figure={part.figure} size="wide" className="h-full min-h-0" />}
        </div>
      </div>
    </ScreenFrame>
  );
}
