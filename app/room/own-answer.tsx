import type { Refusal } from "@/lib/protocol/refusal";
import type { MyAnswer, ShownPart } from "@/lib/protocol/views";
import { AnswerText } from "./answer-text";
import { clockTime } from "./clock-time";
import type { Slip } from "./outbox";

interface Props {
  readonly part: ShownPart;
  readonly counted: MyAnswer | null;
  readonly slip: Slip;
}

/** The own answer after the close: what counts, and what became of one that came too late. */
export function OwnAnswer({ part, counted, slip: { sending, refused } }: Props) {
  return (
    <div className="grid gap-1">
      <p className="text-ink-2 text-sm">
        {counted ? `Your answer, saved ${clockTime(counted.receivedAt)}` : "No answer of yours was counted."}
      </p>
      {counted && <AnswerText answer={counted.answer} shape={part.answer} />}
      {sending && (
        <p className="text-advice">
          An answer has not reached the server yet. It is sent again by itself: keep this page open.
        </p>
      )}
      {refused && !sending && <p className="text-advice">{lastTry(refused.refusal, counted !== null)}</p>}
    </div>
  );
}

/** Why the last try is not what counts. Nothing can be mended any more, so the sentence asks for nothing. */
function lastTry({ code, message }: Refusal, hasCounted: boolean): string {
  if (code === "unreadable") return "Your last try could not be read. It counts neither for nor against you.";
  if (code === "roundClosed" && hasCounted)
    return "Your last change came after the close. It is kept for your instructor, but not counted.";
  return message;
}
