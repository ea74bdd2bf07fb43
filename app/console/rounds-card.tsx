import { percent } from "@/app/figures/percent";
import { Typeset } from "@/app/figures/typeset";
import type { Flow, RoundSummary } from "@/lib/protocol/views";
import { FlowFigure } from "./flow-figure";
import { MoveList } from "./move-list";

interface Props {
  readonly rounds: readonly RoundSummary[];
  readonly flow: Flow;
  /** The shares of the right, where they do not stand above the bars already. */
  readonly withShares: boolean;
}

/** What the discussion has changed: the share of the right, who moved where, and which misconception lost. */
export function RoundsCard({ rounds, flow, withShares }: Props) {
  const moved = flow.moves.filter(({ count }) => count > 0);
  const changed = flow.misconceptions.filter(({ before, now }) => before !== now);
  return (
    <section aria-labelledby="rounds" className="grid gap-4 rounded-card border border-line bg-card p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id="rounds" className="font-semibold">
          Round {rounds.map(({ round }) => round).join(" → ")}
        </h3>
        {withShares && (
          <p className="font-bold text-3xl">
            {rounds.map(shareOf).join(" → ")} <span className="font-normal text-base text-ink-2">right</span>
          </p>
        )}
      </div>
      <FlowFigure flow={flow} />
      <div className="grid gap-x-8 gap-y-4 text-sm sm:grid-cols-2">
        {moved.length > 0 && (
          <div>
            <h4 className="font-semibold">From answer to answer</h4>
            <MoveList moves={moved} className="mt-1" />
          </div>
        )}
        {changed.length > 0 && (
          <div>
            <h4 className="font-semibold">Consistent with</h4>
            <ul className="mt-1 grid gap-1">
              {changed.map(({ label, before, now }) => (
                <li key={label}>
                  <Typeset html={label} />:{" "}
                  <strong>
                    {before} → {now}
                  </strong>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function shareOf({ right, answered }: RoundSummary): string {
  return right === null || answered === 0 ? "–" : percent(right, answered);
}
