import { Typeset } from "@/app/figures/typeset";
import type { ShownStep } from "@/lib/protocol/views";
import { Fitted } from "./fitted";
import { SoFar } from "./so-far";
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
    <div className="grid h-full min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] gap-[0.6rem]">
      <StepDots index={index} steps={walk.length} />
      <Fitted key={index} most={1.5} className="h-full min-h-0" textClassName="grid gap-[0.7em]">
        <Typeset as="p" html={step.text} className="text-[0.9em] leading-snug" />
        {step.display && <Typeset as="div" html={step.display} />}
      </Fitted>
      <SoFar key={`so far ${index}`} steps={walk.slice(0, index)} />
    </div>
  );
}
