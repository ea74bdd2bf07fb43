import { Typeset } from "@/app/figures/typeset";
import { Conventions } from "@/app/review/conventions";
import type { ShownPart } from "@/lib/protocol/views";
import { Fitted } from "./fitted";

interface Props {
  readonly part: ShownPart;
  readonly most: number;
}

/** What is asked, first and largest; then the situation, and the conventions that hold. */
export function QuestionText({ part, most }: Props) {
  return (
    <div className="grid h-full min-h-0 grid-rows-[auto_minmax(0,1fr)] gap-[0.4rem]">
      <p className="text-ink-2">
        Question {part.question}
        {part.parts > 1 && ` · part ${part.part} of ${part.parts}`}
      </p>
      <Fitted most={most} textClassName="grid gap-[0.5em]">
        <Typeset as="h1" html={part.prompt} className="font-semibold text-[1.1em] leading-normal" />
        <Typeset as="div" html={part.stem} className="leading-snug" />
        {part.answer.type === "choice" && (
          <ul className="grid gap-[0.3em] border-accent border-l-[0.15em] pl-[0.6em] leading-snug">
            {part.answer.options.map(({ id, label }) => (
              <Typeset key={id} as="li" html={label} />
            ))}
          </ul>
        )}
        <Conventions conventions={part.conventions} className="text-ink-2 leading-snug" />
      </Fitted>
    </div>
  );
}
