import { NetworkFigure } from "@/app/figures/network-figure";
import { Typeset } from "@/app/figures/typeset";
import { AnswerText } from "@/app/room/answer-text";
import { OwnDiagnosis } from "@/app/room/own-diagnosis";
import { Scrolling } from "@/app/room/scrolling";
import type { ReviewedPart } from "./[code]/data";
import { Conventions } from "./conventions";
import { OwnVerdict } from "./own-verdict";
import { partNumber } from "./part-number";
import { SolutionDetails } from "./solution-details";

interface Props {
  readonly part: ReviewedPart;
  /** The situation is told once for all parts of a question. */
  readonly withStem: boolean;
}

/** One part: what was asked, the own answer and how it was judged. */
export function OwnPart({ part, withStem }: Props) {
  const { shown, own, revealed } = part;
  return (
    <article className="grid grid-cols-1 gap-4 rounded-card border border-line bg-card p-5 shadow-card">
      <header className="grid grid-cols-1 gap-2">
        <p className="text-ink-2 text-sm">
          {partNumber(shown)} · {shown.title}
        </p>
        <h2 className="font-semibold text-lg leading-relaxed">
          <Scrolling label="Question">
            <Typeset html={shown.prompt} />
          </Scrolling>
        </h2>
        {withStem && (
          <Scrolling label="Situation">
            <Typeset as="div" html={shown.stem} className="text-ink-2 leading-relaxed" />
          </Scrolling>
        )}
      </header>
      {shown.figure && (
        <Scrolling label="The network">
          <NetworkFigure
            figure={shown.figure}
            size="narrow"
            className="[--figure-ground:var(--color-card)]"
          />
        </Scrolling>
      )}
      <Conventions conventions={shown.conventions} className="text-ink-2 text-sm" />
      <div className="grid gap-1 border-line border-t pt-4">
        <OwnVerdict part={part} />
        {own && <AnswerText answer={own.answer} shape={shown.answer} />}
        <OwnDiagnosis diagnosis={revealed?.diagnosis ?? null} />
      </div>
      {revealed ? (
        <SolutionDetails
          solution={revealed.solution}
          summary="Right answer and worked solution"
          figure={shown.figure}
        />
      ) : (
        <p className="text-ink-2">Not revealed in class: ask your instructor for the solution.</p>
      )}
    </article>
  );
}
