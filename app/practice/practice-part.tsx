import { useEffect, useRef } from "react";
import { SolutionBody } from "@/app/review/solution-body";
import { isComplete } from "@/app/room/answer";
import { AnswerPad } from "@/app/room/answer-pad";
import { hintOf } from "@/app/room/hint";
import { QuestionSheet } from "@/app/room/question-sheet";
import type { Variant } from "@/lib/practice/practice";
import type { ShownPart } from "@/lib/protocol/views";
import { PartResult } from "./part-result";
import { PracticeButton } from "./practice-button";
import { PracticeStatus } from "./practice-status";
import { usePracticePart } from "./use-practice-part";

interface Props {
  readonly variant: Variant;
  readonly part: ShownPart;
  /** Where this part was not the first thing on the page, the focus comes to it. */
  readonly takesFocus: boolean;
  readonly next: { readonly label: string; readonly go: () => void };
}

/** One part: the pad of the lecture, then at once what is right or wrong with the answer. */
export function PracticePart({ variant, part, takesFocus, next }: Props) {
  const { answer, stage, isBusy, trouble, ...act } = usePracticePart(variant, part);
  const sheet = useStartOfStage(stage.name, takesFocus);
  const hint = hintOf(part.answer, answer);
  const status = <PracticeStatus stage={stage} hint={hint} isBusy={isBusy} trouble={trouble} />;
  if (stage.name === "answering")
    return (
      <div ref={sheet} tabIndex={-1} className="flex flex-1 flex-col outline-none">
        <QuestionSheet part={part}>
          <AnswerPad
            shape={part.answer}
            answer={answer}
            disabled={false}
            problem={stage.problem}
            status={status}
            submit={{ label: "Submit", enabled: isComplete(answer) && !isBusy }}
            onChange={act.change}
            onSubmit={act.submit}
          />
        </QuestionSheet>
      </div>
    );
  return (
    <div ref={sheet} tabIndex={-1} className="flex flex-1 flex-col outline-none">
      <QuestionSheet part={part} result={<PartResult stage={stage} answer={answer} shape={part.answer} />}>
        {stage.name !== "missed" && (
          <section className="grid grid-cols-1 gap-4 border-line border-t px-4 pt-5 pb-8">
            <h2 className="font-bold text-xl">Worked solution</h2>
            <SolutionBody solution={stage.solution} figure={part.figure} />
          </section>
        )}
        <div className="pad grid gap-2 border-line border-t bg-soft px-3 pt-2">
          {trouble !== null && status}
          <div className="flex flex-wrap gap-2">
            {stage.name === "missed" ? (
              <>
                <PracticeButton label="Try again" onPress={act.tryAgain} isMain />
                <PracticeButton label="Show the solution" onPress={act.giveUp} isMain={false} />
              </>
            ) : (
              <PracticeButton label={next.label} onPress={next.go} isMain />
            )}
          </div>
        </div>
      </QuestionSheet>
    </div>
  );
}

/** Each stage is read from its beginning, and the focus does not stay on a button that has gone. */
function useStartOfStage(stage: string, takesFocus: boolean) {
  const sheet = useRef<HTMLDivElement>(null);
  const shown = useRef(takesFocus ? null : stage);
  useEffect(() => {
    if (shown.current === stage) return;
    shown.current = stage;
    window.scrollTo(0, 0);
    sheet.current?.focus({ preventScroll: true });
  }, [stage]);
  return sheet;
}
