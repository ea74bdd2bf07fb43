import type { ReactNode } from "react";
import { NetworkFigure } from "@/app/figures/network-figure";
import { Typeset } from "@/app/figures/typeset";
import type { ShownPart, Tally } from "@/lib/protocol/views";
import { ClassAnswers } from "./class-answers";
import { Fitted } from "./fitted";
import { ScreenFrame } from "./screen-frame";

interface Props {
  readonly part: ShownPart;
  readonly tally: Tally | null;
  readonly foot: ReactNode;
}

/** How the class answered, without the truth. */
export function DistributionScreen({ part, tally, foot }: Props) {
  return (
    <ScreenFrame foot={foot}>
      <div className="grid h-full min-h-0 grid-cols-2 gap-[1.8rem]">
        <ClassAnswers tally={tally} showTruth={false} />
        <div className={`grid min-h-0 gap-[0.8rem] ${part.figure ? "grid-rows-[7rem_minmax(0,1fr)]" : ""}`}>
          <Fitted key={part.id} most={1.3} textClassName="pt-[0.2em]">
            <Typeset as="h1" html={part.prompt} className="font-semibold leading-snug" />
          </Fitted>
          {part.figure && <NetworkFigure figure={part.figure} size="wide" className="h-full min-h-0" />}
        </div>
      </div>
    </ScreenFrame>
  );
}
