import type { ReactNode } from "react";
import { Typeset } from "@/app/figures/typeset";
import type { ShownPart } from "@/lib/protocol/views";
import { Scrolling } from "./scrolling";
import { ShownFigure } from "./shown-figure";

interface Props {
  readonly part: ShownPart;
  /** What became of the own answer: above the question, where it is seen first. */
  readonly result?: ReactNode;
  readonly children?: ReactNode;
}

/** One part of a question: the situation, what is asked, the network and the conventions that hold. */
export function QuestionSheet({ part, result, children }: Props) {
  return (
    <main className="flex flex-1 flex-col">
      {result && <section className="grid gap-4 border-line border-b bg-card px-4 py-5">{result}</section>}
      <div className="grid flex-1 content-start gap-4 px-4 py-4">
        <Scrolling label="Situation">
          <Typeset html={part.stem} as="div" className="text-ink-2 leading-relaxed" />
        </Scrolling>
        <Scrolling label="Question">
          <Typeset html={part.prompt} as="h1" className="font-bold text-xl leading-relaxed" />
        </Scrolling>
        {part.figure && <ShownFigure figure={part.figure} />}
        {part.conventions.length > 0 && (
          <ul className="text-ink-2 text-sm leading-relaxed">
            {part.conventions.map((convention) => (
              <li key={convention}>
                <Typeset html={convention} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {children}
    </main>
  );
}
