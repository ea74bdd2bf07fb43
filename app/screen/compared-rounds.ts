import type { RoundSummary } from "@/lib/protocol/views";

/** The round on show and the one before it, as a histogram compares them; null in the first. */
export function comparedRounds(rounds: readonly RoundSummary[]) {
  const [now, before] = rounds.toReversed();
  if (!now || !before) return null;
  return { before: before.round, now: now.round, answeredBefore: before.answered };
}
