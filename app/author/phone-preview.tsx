import { emptyAnswer } from "@/app/room/answer";
import { AnswerPad } from "@/app/room/answer-pad";
import { QuestionSheet } from "@/app/room/question-sheet";
import type { ShownPart } from "@/lib/protocol/views";

const nothing = () => {};

/** A part on a phone of 390 px, to look at only. */
export function PhonePreview({ part }: { readonly part: ShownPart }) {
  return (
    <div
      inert
      className="room mx-auto grid max-h-[44rem] w-[24.375rem] max-w-full overflow-y-auto rounded-card border border-line bg-paper"
    >
      <QuestionSheet part={part}>
        <AnswerPad
          shape={part.answer}
          answer={emptyAnswer(part.answer)}
          disabled
          problem={null}
          status={null}
          submit={{ label: "Submit", enabled: false }}
          onChange={nothing}
          onSubmit={nothing}
        />
      </QuestionSheet>
    </div>
  );
}
