import type { FormEvent, ReactNode } from "react";
import type { AnswerInput } from "@/lib/grading/answer";
import type { Refusal } from "@/lib/protocol/refusal";
import type { ShownAnswer } from "@/lib/protocol/views";
import { boxesOf, withBox } from "./answer";
import { ChoicePad } from "./choice-pad";
import { ExpressionAnswer } from "./expression-answer";
import { MatrixAnswer } from "./matrix-answer";
import { SubmitKey } from "./submit-key";
import { TrueFalsePad } from "./true-false-pad";
import { TypedPad } from "./typed-pad";

interface Props {
  readonly shape: ShownAnswer;
  /** What the pad holds; null where nothing is chosen yet. */
  readonly answer: AnswerInput | null;
  readonly disabled: boolean;
  /** Why this very answer was refused, and perhaps where. */
  readonly problem: Refusal | null;
  /** The state of the answer in words, `#answer-status`. */
  readonly status: ReactNode;
  readonly submit: { readonly label: string; readonly enabled: boolean };
  readonly onChange: (answer: AnswerInput) => void;
  readonly onSubmit: () => void;
}

/** The way to answer that fits a part, and Submit: the same in a lecture and in practice. */
export function AnswerPad({ shape, answer, disabled, problem, status, submit, onChange, onSubmit }: Props) {
  function handIn(event: FormEvent) {
    event.preventDefault();
    if (submit.enabled) onSubmit();
  }

  const submitKey = <SubmitKey {...submit} />;
  return (
    // Boxes of their own would hold the bar at the bottom back: it sticks within the whole question.
    <form onSubmit={handIn} noValidate aria-label="Your answer" className="contents">
      <fieldset disabled={disabled} className="contents">
        {shape.type === "choice" && (
          <ChoicePad
            options={shape.options}
            several={false}
            chosen={answer?.type === "choice" ? [answer.option] : []}
            onChange={(options) => onChange({ type: "choice", option: options.at(-1) ?? "" })}
          />
        )}
        {shape.type === "choices" && (
          <ChoicePad
            options={shape.options}
            several
            chosen={answer?.type === "choices" ? answer.options : []}
            onChange={(options) => onChange({ type: "choices", options })}
          />
        )}
        <div className="pad flex flex-col gap-2 border-line border-t bg-soft px-3 pt-2">
          {shape.type === "trueFalse" && (
            <TrueFalsePad
              reasons={shape.reasons}
              value={answer?.type === "trueFalse" ? answer.value : null}
              reason={answer?.type === "trueFalse" ? (answer.reason ?? null) : null}
              onChange={(value, reason) =>
                onChange({ type: "trueFalse", value, ...(reason !== null && { reason }) })
              }
            />
          )}
          {shape.type === "expression" && answer?.type === "expression" ? (
            <ExpressionAnswer
              shape={shape.shape}
              text={answer.text}
              disabled={disabled}
              onChange={(text) => onChange({ type: "expression", text })}
              status={status}
              submit={submit}
            />
          ) : shape.type === "matrix" ? (
            <MatrixAnswer
              name={shape.name}
              size={shape.size}
              rows={answer?.type === "matrix" ? answer.rows : null}
              problem={problem}
              onChange={(rows) => onChange({ type: "matrix", rows })}
              status={status}
              submitKey={submitKey}
            />
          ) : answer && (shape.type === "number" || shape.type === "vector") ? (
            <TypedPad
              boxes={
                shape.type === "vector" ? { layout: "vector", labels: shape.labels } : { layout: "single" }
              }
              texts={boxesOf(answer)}
              problem={problem}
              onChange={(box, text) => onChange(withBox(answer, box, text))}
              status={status}
              submitKey={submitKey}
            />
          ) : (
            <>
              {status}
              {submitKey}
            </>
          )}
        </div>
      </fieldset>
    </form>
  );
}
