import { Typeset } from "@/app/figures/typeset";
import { AnswerText } from "@/app/room/answer-text";
import { OwnDiagnosis } from "@/app/room/own-diagnosis";
import { verdictWords } from "@/app/room/verdict-words";
import type { AnswerInput } from "@/lib/grading/answer";
import type { ShownAnswer } from "@/lib/protocol/views";
import type { PartStage } from "./use-practice-part";

interface Props {
  readonly stage: Exclude<PartStage, { name: "answering" }>;
  readonly answer: AnswerInput | null;
  readonly shape: ShownAnswer;
}

/** What is said of an answer at once: its verdict, and what it fits. */
export function PartResult({ stage, answer, shape }: Props) {
  if (stage.name === "shown")
    return (
      <>
        <p role="status" className="font-bold text-xl">
          Here is the right answer.
        </p>
        {stage.solution.answer !== null && (
          <Typeset
            html={stage.solution.answer}
            className="max-w-full overflow-x-auto font-semibold text-xl"
          />
        )}
      </>
    );
  const { judged } = stage;
  const [icon, word, colour] = verdictWords[judged.verdict];
  return (
    <>
      <p role="status" className={`flex items-center gap-2 font-bold text-2xl ${colour}`}>
        <span aria-hidden="true">{icon}</span>
        {word}
      </p>
      {answer && (
        <div className="grid gap-1">
          <p className="text-ink-2 text-sm">Your answer</p>
          <AnswerText answer={answer} shape={shape} />
        </div>
      )}
      <OwnDiagnosis diagnosis={judged.diagnosis} />
      {judged.verdict === "incorrect" && judged.diagnosis.misconceptions.length === 0 && (
        <p className="text-ink-2">
          No mistake that we know leads here. Go through it once more, step by step.
        </p>
      )}
    </>
  );
}
