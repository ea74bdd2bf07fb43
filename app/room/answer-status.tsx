import type { MyAnswer } from "@/lib/protocol/views";
import type { AnswerState } from "./answer-state";
import { clockTime } from "./clock-time";

interface Props {
  readonly open: boolean;
  readonly state: AnswerState;
  readonly hint: string;
  readonly saved: MyAnswer | null;
  readonly blocked: boolean;
}

/** The state of the answer in words. Results are spoken as they come; hints and drafts only when read. */
export function AnswerStatus({ open, state, hint, saved, blocked }: Props) {
  const earlier = saved ? ` Your answer of ${clockTime(saved.receivedAt)} counts until you change it.` : "";
  return (
    <div id="answer-status" className="grid gap-1 text-sm leading-snug">
      {!open && <p className="text-ink-2">Opens in a moment</p>}
      {open && state.name === "empty" && <p className="text-ink-2">{hint}</p>}
      {state.name === "draft" && (
        <p className="text-ink-2">
          Draft, not submitted yet.{earlier} {hint}
        </p>
      )}
      {state.name === "earlier" && (
        <p className="text-ink-2">
          {saved
            ? `This was your answer in the round before.${earlier}`
            : "This was your answer in the round before. Confirm it, or change it."}
        </p>
      )}
      <p role="status" className="empty:hidden">
        {state.name === "sending" &&
          (state.trouble?.message ?? "Sending… It goes out by itself as soon as there is a connection.")}
        {state.name === "saved" && (
          <>
            <strong className="text-accent">Saved ✓ {clockTime(state.saved.receivedAt)}</strong>
            <span className="text-ink-2"> · you can change it until the question closes</span>
          </>
        )}
      </p>
      <p role="alert" className="text-wrong empty:hidden">
        {state.name === "refused" && `Not accepted: ${state.refusal.message}${earlier}`}
      </p>
      {blocked && (
        <p className="text-advice">
          This browser keeps nothing between reloads: leave this page open until your answer is saved.
        </p>
      )}
    </div>
  );
}
