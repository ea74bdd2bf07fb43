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
  return (
    <ScreenFrame foot={foot}>
      {part.figure ? (
        <div className="grid h-full min-h-0 grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-[1.4rem]">
          <QuestionText key={part.id} part={part} most={1.3} />
          <NetworkFigure figure={part.figure} size="wide" className="h-full" />
        </div>
      ) : (
        <QuestionText key={part.id} part={part} most={1.8} />
      )}
    </ScreenFrame>
  );
}
