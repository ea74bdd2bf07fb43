import type { ReactNode } from "react";
import { Histogram } from "@/app/figures/histogram";
import { NetworkFigure } from "@/app/figures/network-figure";
import { Typeset } from "@/app/figures/typeset";
import type { ShownPart, Tally } from "@/lib/protocol/views";
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
      <div className="grid h-full min-h-0 grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-[1.8rem]">
        <div className="flex min-h-0 flex-col gap-[1rem]">
          <Fitted key={part.id} most={1.3} className="max-h-[60%] shrink-0">
            <Typeset as="h1" html={part.prompt} className="font-semibold text-[1.15em] leading-snug" />
          </Fitted>
          {part.figure && (
            <NetworkFigure figure={part.figure} size="wide" className="min-h-0 w-full flex-1" />
          )}
        </div>
        <Histogram
          bars={tally?.bars ?? []}
          rest={tally?.rest ?? null}
          answered={tally?.answered ?? 0}
          size="projector"
          showTruth={false}
        />
      </div>
    </ScreenFrame>
  );
}
