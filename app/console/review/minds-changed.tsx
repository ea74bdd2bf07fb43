import { MoveList } from "@/app/console/move-list";
import { Scrolling } from "@/app/room/scrolling";
import { FlowFigure } from "../flow-figure";
import type { ReviewedFlow } from "./asked-parts";

interface Props {
  readonly flow: ReviewedFlow;
  readonly last: number;
}

/** Who changed their mind from the first round to the last, and from which answer to which. */
export function MindsChanged({ flow: { counts, moves }, last }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-3 md:grid-cols-2 print:grid-cols-2">
      <h3 className="col-span-full font-semibold">From round 1 to round {last}</h3>
      {counts && <FlowFigure flow={counts} />}
      {moves.length > 0 && (
        <Scrolling label="From answer to answer">
          <MoveList moves={moves} className="text-sm" />
        </Scrolling>
      )}
    </div>
  );
}
