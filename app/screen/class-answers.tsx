"use client";

import { useState } from "react";
import { Histogram } from "@/app/figures/histogram";
import type { Tally } from "@/lib/protocol/views";
import { comparedRounds } from "./compared-rounds";
import { fewestBars, withoutSmallest } from "./fewer-bars";
import { Fitted } from "./fitted";

interface Props {
  readonly tally: Tally | null;
  readonly showTruth: boolean;
}

/**
 * The bars on the wall, over those of the round before: as large as their half allows. Where all would be too small to
 * be read from the last row, first the number axis is left out, then the smallest bars are only counted.
 */
export function ClassAnswers({ tally, showTruth }: Props) {
  const bars = tally?.bars ?? [];
  const values = tally?.values ?? null;
  const shows = `${showTruth} ${bars.map(({ bucket }) => bucket).join()}`;
  const [left, setLeft] = useState({ shows, out: 0 });
  const out = left.shows === shows ? left.out : 0;
  const barsOut = values === null ? out : Math.max(0, out - 1);
  // Explanations are set smaller than the rest.
  const explained = bars.some(({ misconceptions }) => misconceptions?.length);
  const drawn = withoutSmallest(bars, tally?.rest ?? null, barsOut);
  return (
    <Fitted
      key={shows}
      most={1}
      floor={explained ? 0.85 : 0.7}
      onTooSmall={() => drawn.bars.length > fewestBars && setLeft({ shows, out: out + 1 })}
      className="h-full min-h-0"
    >
      <Histogram
        bars={drawn.bars}
        rest={drawn.rest}
        answered={tally?.answered ?? 0}
        size="projector"
        showTruth={showTruth}
        rounds={comparedRounds(tally?.rounds ?? [])}
        values={out === 0 ? values : null}
      />
    </Fitted>
  );
}
