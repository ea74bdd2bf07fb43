import { Typeset } from "@/app/figures/typeset";
import { Conventions } from "@/app/review/conventions";
import type { ShownPart } from "@/lib/protocol/views";
import { Fitted } from "./fitted";

interface Props {
  readonly part: ShownPart;
  readonly most: number;
  readonly className: string;
}

/** What is asked, first and largest; then the situation, and the conventions that hold. */
export function QuestionText({ part, most, className }: Props) {
  return (
    <Fitted key={part.id} most={most} className={`flex flex-col gap-[0.7em] ${className}`}>
      <p className="text-[1rem] text-ink-2">
        Question {part.question}
        {part.parts > 1 && ` · part ${part.part} of ${part.parts}`}
      </p>
      <Typeset as="h1" html={part.prompt} className="font-semibold text-[1.15em] leading-snug" />
      <Typeset as="div" html={part.stem} className="leading-snug" />
      <Conventions conventions={part.conventions} className="text-ink-2 leading-snug" />
    </Fitted>
  );
}
