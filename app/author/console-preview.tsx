import type { ReactNode } from "react";
import { Typeset } from "@/app/figures/typeset";
import { Conventions } from "@/app/review/conventions";
import { PartFigure } from "@/app/review/part-figure";
import { SolutionDepths } from "@/app/review/solution-depths";
import type { PartPreview } from "@/lib/decks/question-preview";

interface Props {
  readonly part: PartPreview;
  /** What can be done where its bars cannot tell everything. */
  readonly remedy?: ReactNode;
}

/** A part as the instructor's console shows it: with its key, the answers that are expected, and the worked solution. */
export function ConsolePreview({ part: { shown, solution, misconceptions, untold }, remedy }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Typeset as="div" html={shown.stem} className="text-ink-2 leading-relaxed" />
      <p className="font-semibold text-lg leading-relaxed">
        <Typeset html={shown.prompt} />
      </p>
      {solution.answer !== null && (
        <p>
          <span className="rounded-full bg-soft px-3.5 py-1">
            Key <Typeset html={solution.answer} className="ml-1 font-semibold" />
          </span>
        </p>
      )}
      {untold.length > 0 && (
        <div className="rounded-control bg-advice-soft p-3">
          <h3 className="font-semibold text-advice">What its bars cannot tell</h3>
          <ul className="mt-1 grid gap-1">
            {untold.map((sentence) => (
              <Typeset key={sentence} as="li" html={sentence} />
            ))}
          </ul>
          {remedy && <div className="mt-2">{remedy}</div>}
        </div>
      )}
      {misconceptions.length > 0 && (
        <div>
          <h3 className="font-semibold">Wrong answers that are expected</h3>
          <table className="mt-1 w-full">
            <thead className="sr-only">
              <tr>
                <th>Answer</th>
                <th>Consistent with</th>
              </tr>
            </thead>
            <tbody>
              {misconceptions.map(({ code, label, answer }) => (
                <tr key={code} className="border-line border-t align-baseline">
                  <td className="py-1.5 pr-4">
                    <Typeset html={answer} />
                  </td>
                  <td className="py-1.5 text-ink-2">
                    <Typeset html={label} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.figure && <PartFigure figure={shown.figure} label="Network" />}
      <Conventions conventions={shown.conventions} className="text-ink-2 text-sm leading-relaxed" />
      {solution.steps.length > 0 && (
        <details className="rounded-control border border-line px-4">
          <summary className="min-h-11 py-2.5 font-semibold">Worked solution</summary>
          <div className="pb-4">
            <SolutionDepths solution={solution} />
          </div>
        </details>
      )}
    </div>
  );
}
