import type { AnswerInput } from "@/lib/grading/answer";
import type { ShownPart } from "@/lib/protocol/views";
import { isComplete } from "./answer";
import { AnswerPad } from "./answer-pad";
import { answerState, padAnswer, submitButton } from "./answer-state";
import { AnswerStatus } from "./answer-status";
import { hintOf } from "./hint";
import { slipKey, slipOf } from "./outbox";
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

  function handIn() {
    if (round === null || !isComplete(answer)) return;
    submit(part.id, round, answer);
    // From here on the outbox keeps it.
    forget(key);
  }

  return (
    <AnswerPad
      shape={shape}
      answer={answer}
      disabled={round === null}
      problem={state.name === "refused" ? state.refusal : null}
      status={
        <AnswerStatus
          open={round !== null}
          state={state}
          hint={hintOf(shape, answer)}
          saved={slip.saved}
          blocked={blocked}
        />
      }
      submit={submitButton(state, answer, slip.saved !== null)}
      onChange={(changed) => edit(key, changed)}
      onSubmit={handIn}
    />
  );
}
