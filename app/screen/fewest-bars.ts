import type { Bar, Tally } from "@/lib/protocol/views";

/** The first `most` bars and the right one; the others join the rest. */
export function fewestBars(
  bars: readonly Bar[],
  rest: Tally["rest"],
  most: number,
): { readonly bars: readonly Bar[]; readonly rest: Tally["rest"] } {
  const shown = bars.filter(({ correct }, index) => index < most || correct);
  const hidden = bars.filter((bar) => !shown.includes(bar));
  if (hidden.length === 0) return { bars, rest };
  const answers = hidden.reduce((sum, { count }) => sum + count, rest?.answers ?? 0);
  return { bars: shown, rest: { answers, classes: hidden.length + (rest?.classes ?? 0) } };
}
