import { percent } from "@/app/figures/percent";
import type { RoundSummary, Tally } from "@/lib/protocol/views";

interface Props {
  readonly round: number;
  readonly tally: Tally | null;
  /** No more answers come: the share of the right ones is one to speak about. */
  readonly settled: boolean;
}

/** How many have answered, how many cannot be read, and at the right, large, how many are right. */
export function AnswersHead({ round, tally, settled }: Props) {
  const { answered = 0, present = 0, unreadable = 0 } = tally ?? {};
  const shares = settled ? sharesOf(tally?.rounds ?? null) : null;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6">
      <p className="text-ink-2">
        {round > 1 && <strong className="text-ink">Round {round} · </strong>}
        <strong className="text-ink">{answered}</strong> of {present} answered
        {unreadable ? ` · ${unreadable} unreadable, ${percent(unreadable, answered + unreadable)}` : ""}
        <span className="max-md:hidden"> · only you see this</span>
      </p>
      {shares && (
        <p className="whitespace-nowrap font-bold text-2xl">
          {shares} <span className="font-normal text-base text-ink-2">right</span>
        </p>
      )}
    </div>
  );
}

/** "31 %", or with the round before "31 % → 54 %"; null where nothing is known to be right. */
export function sharesOf(rounds: readonly RoundSummary[] | null): string | null {
  const shares = (rounds ?? []).slice(-2).map(shareOf);
  return shares.some((share) => share !== null) ? shares.map((share) => share ?? "–").join(" → ") : null;
}

function shareOf({ right, answered }: RoundSummary): string | null {
  return right === null || answered === 0 ? null : percent(right, answered);
}
