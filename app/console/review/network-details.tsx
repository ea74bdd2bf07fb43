"use client";

import { NetworkFigure } from "@/app/figures/network-figure";
import { Conventions } from "@/app/review/conventions";
import type { ShownPart } from "@/lib/protocol/views";

/** The network of a question and the conventions that hold in it. On paper it stands open. */
export function NetworkDetails({ figure, conventions }: Pick<ShownPart, "figure" | "conventions">) {
  if (!figure) return null;
  return (
    <details className="review-printed border-line border-t pt-1">
      <summary className="min-h-11 py-2.5 font-semibold text-accent">The network</summary>
      <NetworkFigure
        figure={figure}
        size="wide"
        className="mx-auto max-w-2xl py-2 [--figure-ground:var(--color-card)]"
      />
      <Conventions conventions={conventions} className="text-ink-2 text-sm" />
    </details>
  );
}
