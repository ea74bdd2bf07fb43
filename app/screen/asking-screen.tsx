import type { ReactNode } from "react";
import { NetworkFigure } from "@/app/figures/network-figure";
import type { ShownPart } from "@/lib/protocol/views";
import { QuestionText } from "./question-text";
import { ScreenFrame } from "./screen-frame";

interface Props {
  readonly part: ShownPart;
  readonly foot: ReactNode;
}

/** The question beside its network: the same picture while it is read, answered and discussed. */
export function AskingScreen({ part, foot }: Props) {
  if (!part.figure)
    return (
      <ScreenFrame foot={foot}>
        <QuestionText part={part} most={1.8} className="h-full max-w-[38rem]" />
      </ScreenFrame>
    );
  return (
    <ScreenFrame foot={foot}>
      <div className="grid h-full min-h-0 grid-cols-[minmax(0,3fr)_minmax(0,5fr)] gap-[1.6rem]">
        <QuestionText part={part} most={1.45} className="h-full" />
        <NetworkFigure figure={part.figure} size="wide" className="h-full w-full" />
      </div>
    </ScreenFrame>
  );
}
