import type { FormEvent } from "react";
import type { AnswerInput } from "@/lib/grading/answer";
import type { ShownPart } from "@/lib/protocol/views";
import { boxesOf, isComplete, withBox } from "./answer";
import { answerState, padAnswer, submitButton } from "./answer-state";
import { AnswerStatus } from "./answer-status";
import { ChoicePad } from "./choice-pad";
import { ExpressionAnswer } from "./expression-answer";
import { hintOf } from "./hint";
import { MatrixAnswer } from "./matrix-answer";
import { slipKey, slipOf } from "./outbox";
import { SubmitKey } from "./submit-key";
import { TrueFalsePad } from "./true-false-pad";
import { TypedPad } from "./typed-pad";
import { useDrafts } from "./use-drafts";
import type { OutboxOfRoom } from "./use-outbox";

interface Props {
  readonly code: string;
  readonly part: ShownPart;
  /** Null while the part is not open yet. */
  readonly round: number | null;
  /** The own answer of the round before. */
  readonly before: AnswerInput | null;
  readonly outbox: OutboxOfRoom;
}

/** The pad of the part on show, what became of the answer, and Submit. */
export function AnswerPanel({ code, part, round, before, outbox: { outbox, submit, ...kept } }: Props) {
  const { drafts, edit, forget, ...keptDrafts } = useDrafts(code);
  const blocked = kept.blocked || keptDrafts.blocked;
  const shape = part.answer;
  const key = slipKey(part.id, round ?? 0);
  const slip = slipOf(outbox, part.id, round ?? 0);
  const answer = padAnswer(slip, drafts[key] ?? null, shape, before);
  const state = answerState(slip, answer, shape, before);
  const button = submitButton(state, answer, slip.saved !== null);

  function handIn(event: FormEvent) {
    event.preventDefault();
    if (round === null || !button.enabled || !isComplete(answer)) return;
    submit(part.id, round, answer);
    // From here on the outbox keeps it.
    forget(key);
  }

  const problem = state.name === "refused" ? state.refusal : null;
  const status = (
    <AnswerStatus
      open={round !== null}
      state={state}
      hint={hintOf(shape, answer)}
      saved={slip.saved}
      blocked={blocked}
    />
  );
  const submitKey = <SubmitKey {...button} />;
  return (
    // Boxes of their own would hold the bar at the bottom back: it sticks within the whole question.
    <form onSubmit={handIn} noValidate aria-label="Your answer" className="contents">
      <fieldset disabled={round === null} className="contents">
        {shape.type === "choice" && (
          <ChoicePad
            options={shape.options}
            chosen={answer?.type === "choice" ? answer.option : null}
            onChange={(option) => edit(key, { type: "choice", option })}
          />
        )}
        <div className="pad flex flex-col gap-2 border-line border-t bg-soft px-3 pt-2">
          {shape.type === "trueFalse" && (
            <TrueFalsePad
              reasons={shape.reasons}
              value={answer?.type === "trueFalse" ? answer.value : null}
              reason={answer?.type === "trueFalse" ? (answer.reason ?? null) : null}
              onChange={(value, reason) =>
                edit(key, { type: "trueFalse", value, ...(reason !== null && { reason }) })
              }
            />
          )}
          {shape.type === "expression" && answer?.type === "expression" ? (
            <ExpressionAnswer
              shape={shape.shape}
              text={answer.text}
              disabled={round === null}
              onChange={(text) => edit(key, { type: "expression", text })}
              status={status}
              submit={button}
            />
          ) : shape.type === "matrix" ? (
            <MatrixAnswer
              name={shape.name}
              size={shape.size}
              rows={answer?.type === "matrix" ? answer.rows : null}
              problem={problem}
              onChange={(rows) => edit(key, { type: "matrix", rows })}
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
              onChange={(box, text) => edit(key, withBox(answer, box, text))}
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
