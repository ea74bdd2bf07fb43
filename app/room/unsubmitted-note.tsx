import type { AnswerInput } from "@/lib/grading/answer";
import type { ShownPart } from "@/lib/protocol/views";
import { AnswerText } from "./answer-text";

interface Props {
  readonly part: ShownPart;
  readonly answer: AnswerInput | null;
}

/** What was typed when the round closed, and not submitted: it does not count, and is not lost either. */
export function UnsubmittedNote({ part, answer }: Props) {
  if (!answer) return null;
  return (
    <div className="grid gap-1">
      <p className="text-advice">You had typed this, but not submitted it. It does not count.</p>
      <AnswerText answer={answer} shape={part.answer} />
    </div>
  );
}
