import { Histogram } from "@/app/figures/histogram";
import type { Tally } from "@/lib/protocol/views";
import { Fitted } from "./fitted";

interface Props {
  readonly tally: Tally | null;
  readonly showTruth: boolean;
}

/** The bars on the wall: as large as their half allows, smaller only where formulae would not fit into it otherwise. */
export function ClassAnswers({ tally, showTruth }: Props) {
  const bars = tally?.bars ?? [];
  return (
    <Fitted key={bars.map(({ bucket }) => bucket).join()} most={1} className="h-full">
      <Histogram
        bars={bars}
        rest={tally?.rest ?? null}
        answered={tally?.answered ?? 0}
        size="projector"
        showTruth={showTruth}
      />
    </Fitted>
  );
}
