import { percent } from "@/app/figures/percent";
import type { RoundStatistics } from "@/lib/review/item-statistics";

/** The share right from round to round: "38 % → 81 %". A dash where nobody answered, or nothing is marked right. */
export function sharesRight(rounds: readonly RoundStatistics[]): string {
  return rounds
    .map(({ right, answered }) => (right === null || answered === 0 ? "–" : percent(right, answered)))
    .join(" → ");
}
