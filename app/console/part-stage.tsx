import { Typeset } from "@/app/figures/typeset";
import type { LiveRoom } from "@/app/live/use-live-room";
import { Conventions } from "@/app/review/conventions";
import type { ConsoleView, Scene, Tally } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { AnswersSection } from "./answers-section";
import { PartSolution } from "./part-solution";

interface Props {
  readonly scene: Extract<Scene, { part: unknown }>;
  readonly view: ConsoleView;
  readonly live: LiveRoom<ConsoleView>;
  readonly tally: Tally | null;
  readonly send: (command: Command) => Promise<boolean>;
}

/** The part on show, with everything that only the instructor sees. */
export function PartStage({ scene, view: { solution, canUndo, parts }, live, tally, send }: Props) {
  const { part } = scene;
  const improvised = parts.find(({ id }) => id === part.id)?.improvised ?? false;
  const hasSteps = solution !== null && solution.rule.length > 0;
  const isAsked = "round" in scene;
  const statement = (
    <>
      <Typeset as="div" html={part.stem} className="max-w-prose text-ink-2 leading-relaxed" />
      <Conventions conventions={part.conventions} className="text-ink-2 text-sm leading-relaxed" />
    </>
  );
  return (
    <article aria-labelledby="prompt" className="grid gap-5">
      <header className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3 text-ink-2">
          <p>
            Question {part.question} of {part.questions}
            {part.parts > 1 && ` · part ${part.part} of ${part.parts}`}
            {part.hasOwnNumbers && " · every student has own numbers, these are on the projector"}
          </p>
          {solution && (
            <p className="rounded-full bg-soft px-3.5 py-1">
              {solution.answer === null ? (
                "No bar is marked right yet"
              ) : (
                <>
                  {improvised ? "Right" : "Key"}{" "}
                  <Typeset html={solution.answer} className="ml-1 font-semibold text-ink" />
                </>
              )}
              <span className="sr-only">, only you see this</span>
            </p>
          )}
        </div>
        <h2 id="prompt" className="text-balance font-semibold text-2xl leading-relaxed">
          <Typeset html={part.prompt} />
        </h2>
        {!isAsked && statement}
      </header>
      {isAsked && (
        <AnswersSection
          key={part.id}
          scene={scene}
          tally={tally}
          hasKey={!improvised}
          canUndo={canUndo}
          send={send}
        />
      )}
      {/* Once it is asked, the answers are what the instructor looks at. */}
      {isAsked && (
        <details className="rounded-card border border-line bg-card px-5">
          <summary className="min-h-11 py-2.5 font-semibold">The whole question</summary>
          <div className="grid gap-3 pb-5">{statement}</div>
        </details>
      )}
      {hasSteps && <PartSolution key={`solution of ${part.id}`} part={part.id} live={live} />}
    </article>
  );
}
