import type { Bar, Tally } from "@/lib/protocol/views";

/** So many bars are always drawn, however small. */
export const fewestBars = 4;

/** Bars without the smallest `out` of them, which `rest` counts; a right bar stays. */
export function withoutSmallest(bars: readonly Bar[], rest: Tally["rest"], out: number) {
  const droppable = bars.filter(({ correct }) => correct !== true);
  const dropped = droppable.slice(droppable.length - Math.min(out, droppable.length));
  if (dropped.length === 0) return { bars, rest };
  return {
    bars: bars.filter((bar) => !dropped.includes(bar)),
    rest: {
      answers: dropped.reduce((sum, { count }) => sum + count, rest?.answers ?? 0),
      classes: dropped.length + (rest?.classes ?? 0),
    },
  };
}
