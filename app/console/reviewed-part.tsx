import { Histogram } from "@/app/figures/histogram";
import { NetworkFigure } from "@/app/figures/network-figure";
import { percent } from "@/app/figures/percent";
import { Typeset } from "@/app/figures/typeset";
import { Conventions } from "@/app/review/conventions";
import { partNumber } from "@/app/review/part-number";
import { SolutionDetails } from "@/app/review/solution-details";
import { Scrolling } from "@/app/room/scrolling";
import type { AskedPart, ReviewedRound } from "./[code]/review/data";

interface Props {
  readonly part: AskedPart;
  /** The situation is told once for all parts of a question. */
  readonly withStem: boolean;
}

/** One part after the lecture: how each round was answered, and the solution. */
export function ReviewedPart({ part: { shown, solution, rounds }, withStem }: Props) {
  return (
    <article id={shown.id} className="grid gap-4 rounded-card border border-line bg-card p-6 shadow-card">
      <header className="grid gap-2">
        <p className="text-ink-2 text-sm">
          {partNumber(shown)} · {shown.title}
        </p>
        <h2 className="font-semibold text-xl leading-relaxed">
          <Typeset html={shown.prompt} />
        </h2>
        {withStem && (
          <Scrolling label="Situation">
            <Typeset as="div" html={shown.stem} className="text-ink-2 leading-relaxed" />
          </Scrolling>
        )}
      </header>
      {rounds.map((round) => (
        <RoundSection key={round.round} round={round} only={rounds.length === 1} />
      ))}
      <details className="border-line border-t pt-1">
        <summary className="min-h-11 py-2.5 font-semibold text-accent">The network</summary>
        {shown.figure && (
          <NetworkFigure
            figure={shown.figure}
            size="wide"
            className="mx-auto max-w-2xl py-2 [--figure-ground:var(--color-card)]"
          />
        )}
        <Conventions conventions={shown.conventions} className="text-ink-2 text-sm" />
      </details>
      <SolutionDetails solution={solution} summary="Worked solution" figure={shown.figure} />
    </article>
  );
}

function RoundSection({ round: { round, tally, right }, only }: { round: ReviewedRound; only: boolean }) {
  const { answered, unreadable } = tally;
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">
        {!only && <strong className="text-ink">Round {round} · </strong>}
        <strong className="text-ink">{answered}</strong> answered
        {answered > 0 && right !== null && ` · ${percent(right, answered)} correct`}
        {unreadable ? ` · ${unreadable} unreadable` : ""}
      </p>
      <Histogram bars={tally.bars ?? []} rest={tally.rest} answered={answered} size="console" showTruth />
    </div>
  );
}
