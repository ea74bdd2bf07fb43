import { Typeset } from "@/app/figures/typeset";
import { Scrolling } from "@/app/room/scrolling";
import type { ShownQuestion } from "./shown-deck";

/** The questions of a deck in their order; each opens to what is asked. */
export function QuestionList({ questions }: { readonly questions: readonly ShownQuestion[] }) {
  return (
    <ol className="mt-5 border-line border-t">
      {questions.map((question, index) => (
        <li key={question.id} className="border-line border-b last:border-b-0">
          <details className="group">
            <summary className="flex min-h-11 items-baseline gap-3 py-2.5">
              <span className="w-6 text-right font-semibold text-ink-2">{index + 1}</span>
              <span className="flex-1">{question.title}</span>
              <span className="text-ink-2 text-sm">
                {question.parts.length === 1 ? "1 part" : `${question.parts.length} parts`}
              </span>
              <span aria-hidden="true" className="w-4 text-ink-2 group-open:rotate-90">
                ›
              </span>
            </summary>
            <div className="grid gap-3 pb-4 pl-9">
              <Scrolling label="Situation">
                <Typeset as="div" html={question.stem} className="text-ink-2 leading-relaxed" />
              </Scrolling>
              <ol className="grid list-[lower-alpha] gap-2 pl-6 marker:text-ink-2">
                {question.parts.map((part) => (
                  <li key={part.id}>
                    <Typeset html={part.prompt} />
                    {part.untold.length > 0 && (
                      <details className="text-ink-2 text-sm">
                        <summary className="inline-flex min-h-11 items-center">
                          What its bars cannot tell
                        </summary>
                        <ul className="grid gap-1 pb-2">
                          {part.untold.map((sentence) => (
                            <Typeset key={sentence} as="li" html={sentence} />
                          ))}
                        </ul>
                      </details>
                    )}
                  </li>
                ))}
              </ol>
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
