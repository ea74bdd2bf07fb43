"use client";

import { NetworkFigure } from "@/app/figures/network-figure";
import { Scrolling } from "@/app/room/scrolling";
import type { Figure } from "@/lib/figure/figure";

interface Props {
  readonly figure: Figure;
  readonly label: string;
}

/**
 * The network of a part, nowhere wider than a student's page: its type is made for that. Drawn in the browser too, so that
 * a page of many parts holds each drawing once, not twice.
 */
export function PartFigure({ figure, label }: Props) {
  return (
    <Scrolling label={label}>
      <NetworkFigure figure={figure} size="narrow" className="max-w-xl" />
    </Scrolling>
  );
}
