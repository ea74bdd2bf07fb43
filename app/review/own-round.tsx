import { AnswerText } from "@/app/room/answer-text";
import { OwnDiagnosis } from "@/app/room/own-diagnosis";
import { verdictWords } from "@/app/room/verdict-words";
import type { ShownAnswer } from "@/lib/protocol/views";
import type { ReviewedRound } from "./[code]/reviewed-parts";

interface Props {
  readonly round: ReviewedRound;
  readonly shape: ShownAnswer;
  /** Where there were several. */
  readonly withNumber: boolean;
  /** Of the same answer in two rounds it is said once. */
  readonly withDiagnosis: boolean;
}

/** What one did in a round, how it was judged, and what became of a try that does not count. */
export function OwnRound({ round: { round, counted, lost }, shape, withNumber, withDiagnosis }: Props) {
  const label = withNumber ? `Round ${round}` : "Your answer";
  return (
    <div className="grid grid-cols-1 gap-1">
      <p className="text-ink-2 text-sm">{label}</p>
      {counted && (
        <>
          {counted.verdict && <VerdictWord verdict={counted.verdict} />}
          <AnswerText answer={counted.answer} shape={shape} />
          {withDiagnosis && <OwnDiagnosis diagnosis={counted.diagnosis} />}
        </>
      )}
      {lost && (
        <div className="grid gap-1">
          <p className="text-advice">{sentences[counted ? "beside" : "alone"][lost.why]}</p>
          <AnswerText answer={lost.answer} shape={shape} />
        </div>
      )}
      {!counted && !lost && <p className="text-ink-2">You gave no answer.</p>}
    </div>
  );
}

const sentences = {
  alone: {
    late: "Your answer came after the close: it was kept, but not counted.",
    unreadable: "Your answer could not be read: it was not counted, and not against you.",
  },
  beside: {
    late: "A later change came after the close: it was kept, but not counted.",
    unreadable: "A later try could not be read. It counts neither for nor against you.",
  },
} as const;

function VerdictWord({ verdict }: { readonly verdict: keyof typeof verdictWords }) {
  const [icon, word, colour] = verdictWords[verdict];
  return (
    <p className={`font-bold text-xl ${colour}`}>
      <span aria-hidden="true">{icon}</span> {word}
    </p>
  );
}
