import type { Tally } from "@/lib/protocol/views";

/** How many of the counted answers are right: all of a right bar, and those of others that rightly go on from a slip. */
export function rightAnswers(tally: Pick<Tally, "bars"> | null): number {
  return (tally?.bars ?? []).reduce(
    (sum, { correct, count, carried }) => sum + (correct ? count : (carried ?? 0)),
    0,
  );
}
