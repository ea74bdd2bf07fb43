import { Histogram } from "@/app/figures/histogram";
import { Typeset } from "@/app/figures/typeset";
import { Conventions } from "@/app/review/conventions";
import { SolutionDepths } from "@/app/review/solution-depths";
import type { Scene, ShownSolution, Tally } from "@/lib/protocol/views";

interface Props {
  readonly scene: Extract<Scene, { part: unknown }>;
  /** The key: the instructor has it from the beginning. */
  readonly solution: ShownSolution | null;
  readonly tally: Tally | null;
}

/** The part on show, with everything that only the instructor sees. */
export function PartStage({ scene, solution, tally }: Props) {
  const { part, phase } = scene;
  const asked = phase !== "ready";
  return (
    <article aria-labelledby="prompt" className="grid gap-5">
      <header className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3 text-ink-2">
          <p>
            Question {part.question} of {part.questions}
            {part.parts > 1 && ` · part ${part.part} of ${part.parts}`}
          </p>
          {solution?.answer && (
            <p className="rounded-full bg-soft px-3.5 py-1">
              Key <Typeset html={solution.answer} className="ml-1 font-semibold text-ink" />
              <span className="sr-only">, only you see this</span>
            </p>
          )}
        </div>
        <h2 id="prompt" className="text-balance font-semibold text-2xl leading-relaxed">
          <Typeset html={part.prompt} />
        </h2>
        <Typeset as="div" html={part.stem} className="max-w-prose text-ink-2 leading-relaxed" />
        <Conventions conventions={part.conventions} className="text-ink-2 text-sm leading-relaxed" />
      </header>
      {asked && (
        <section aria-label="Answers" className="grid gap-3">
          <CountLine tally={tally} />
          <Histogram
            bars={tally?.bars ?? []}
            rest={tally?.rest ?? null}
            answered={tally?.answered ?? 0}
            size="console"
            showTruth
          />
        </section>
      )}
      {solution && (
        <details className="rounded-card border border-line bg-card px-5">
          <summary className="min-h-11 py-2.5 font-semibold">Worked solution, only you see this</summary>
          <div className="pb-5">
            <SolutionDepths solution={solution} />
          </div>
        </details>
      )}
    </article>
  );
}

function CountLine({ tally }: { readonly tally: Tally | null }) {
  const { answered = 0, present = 0, unreadable = 0 } = tally ?? {};
  return (
    <p className="text-ink-2">
      <strong className="text-ink">{answered}</strong> of {present} answered
      {unreadable ? ` · ${unreadable} unreadable` : ""} · only you see this
    </p>
  );
}
