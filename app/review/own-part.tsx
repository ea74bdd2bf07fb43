import { Typeset } from "@/app/figures/typeset";
import { Scrolling } from "@/app/room/scrolling";
import type { ReviewedPart } from "./[code]/reviewed-parts";
import { Conventions } from "./conventions";
import { LaterSolution } from "./later-solution";
import { isMissed } from "./missed";
import { OwnRound } from "./own-round";
import { partAnchor } from "./part-anchor";
import { PartFigure } from "./part-figure";
import { partNumber } from "./part-number";
import { PractiseLink } from "./practise-link";
import { SolutionBody } from "./solution-body";

interface Props {
  readonly code: string;
  readonly part: ReviewedPart;
  /** The situation is told once for all parts of a question. */
  readonly withStem: boolean;
  /** The only part on its page, with all of its solution. */
  readonly isAlone: boolean;
}

/** One part: what was asked, the own answer of each round and how it was judged. */
export function OwnPart({ code, part, withStem, isAlone }: Props) {
  const { shown, variant, rounds, solution } = part;
  const number = partNumber(shown);
  return (
    <article
      id={partAnchor(shown)}
      className="grid scroll-mt-4 grid-cols-1 gap-4 rounded-card border border-line bg-card p-4 shadow-card [--figure-ground:var(--color-card)] sm:p-5"
    >
      <header className="grid grid-cols-1 gap-2">
        <p className="text-ink-2 text-sm">
          {number} · {shown.title}
        </p>
        <h2 className="font-semibold text-lg leading-relaxed">
          <Scrolling label={`Question ${number}`}>
            <Typeset html={shown.prompt} />
          </Scrolling>
        </h2>
        {withStem && (
          <Scrolling label={`Situation of ${number}`}>
            <Typeset as="div" html={shown.stem} className="text-ink-2 leading-relaxed" />
          </Scrolling>
        )}
      </header>
      {shown.figure && <PartFigure figure={shown.figure} label={`The network of ${number}`} />}
      <Conventions conventions={shown.conventions} className="text-ink-2 text-sm" />
      <div className="grid grid-cols-1 gap-4 border-line border-t pt-4">
        {rounds.map((round, index) => (
          <OwnRound
            key={round.round}
            round={round}
            shape={shown.answer}
            withNumber={rounds.length > 1}
            withDiagnosis={!isSameAnswer(round, rounds[index + 1])}
          />
        ))}
      </div>
      {isMissed(part) && <PractiseLink code={code} missed={[part]} label="Practise with new numbers" />}
      {solution ? (
        isAlone ? (
          <SolutionBody solution={solution} figure={shown.figure} />
        ) : (
          <LaterSolution
            code={code}
            part={shown.id}
            variant={variant}
            answer={solution.answer}
            figure={shown.figure}
            wholePage={`?part=${number}`}
          />
        )
      ) : (
        <p className="text-ink-2">Not revealed in class: ask your instructor for the solution.</p>
      )}
    </article>
  );
}

function isSameAnswer(
  one: ReviewedPart["rounds"][number],
  next: ReviewedPart["rounds"][number] | undefined,
): boolean {
  return Boolean(next?.counted) && JSON.stringify(one.counted) === JSON.stringify(next?.counted);
}
