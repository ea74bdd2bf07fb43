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
 * The bars on the wall, over those of the round before: as large as their half allows. Where they would become too
 * small to be read from the last row, the smallest bars are only counted.
 */
export function ClassAnswers({ tally, showTruth }: Props) {
  const bars = tally?.bars ?? [];
  const shows = `${showTruth} ${bars.map(({ bucket }) => bucket).join()}`;
  const [left, setLeft] = useState({ shows, out: 0 });
  const out = left.shows === shows ? left.out : 0;
  const drawn = {
    ...withoutSmallest(bars, tally?.rest ?? null, out),
    answered: tally?.answered ?? 0,
    size: "projector",
    showTruth,
    rounds: comparedRounds(tally?.rounds ?? []),
    values: tally && "values" in tally ? tally.values : null,
  } as const;
  return (
    <Fitted
      key={shows}
      most={1}
      floor={0.85}
      onTooSmall={() => drawn.bars.length > fewestBars && setLeft({ shows, out: out + 1 })}
      className="h-full min-h-0"
    >
      <Histogram {...drawn} />
    </Fitted>
  );
}
