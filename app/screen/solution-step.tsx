import { Typeset } from "@/app/figures/typeset";
import type { ShownStep } from "@/lib/protocol/views";
import { Fitted } from "./fitted";
import { resultsOf, SoFar } from "./so-far";
import { StepDots } from "./step-dots";

interface Props {
  readonly walk: readonly ShownStep[];
  /** Which step of it, from 0. */
  readonly index: number;
  readonly step: ShownStep;
}

/** One step of the solution, large, with what the steps before it came to: all at once nobody reads from the last row. */
export function SolutionStep({ walk, index, step }: Props) {
  return (
    <div className="grid h-full min-h-0 grid-rows-[auto_auto_minmax(0,1fr)_auto] gap-[0.6rem]">
      <StepDots index={index} steps={walk.length} />
      <Fitted key={`text ${index}`} most={1.3} className="max-h-[5.6rem]">
        <Typeset as="p" html={step.text} className="leading-snug" />
      </Fitted>
      <Fitted key={`display ${index}`} most={1.6} className="h-full min-h-0" textClassName="flow-root">
        {step.display && <Typeset as="div" html={step.display} />}
      </Fitted>
      {/* Room for it in all steps or in none, as where most are tables: nothing moves from step to step. */}
      {resultsOf(walk).length > walk.length / 2 && <SoFar results={resultsOf(walk.slice(0, index))} />}
    </div>
  );
}
