import { SubmitOnce } from "@/app/forms/submit-once";
import type { RoomCode } from "@/lib/ids";
import { FailureCard } from "./failure-card";
import type { Failure } from "./failures";
import { makeFollowUpDeck } from "./follow-up-deck";

interface Props {
  readonly code: RoomCode;
  readonly failures: readonly Failure[];
  readonly mayMakeDeck: boolean;
}

/** What to take up in the next lecture. */
export function FailedMost({ code, failures, mayMakeDeck }: Props) {
  if (failures.length === 0) return null;
  const followUps = failures.filter(({ followUp }) => followUp !== null).length;
  return (
    <section aria-labelledby="failed" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="failed" className="font-semibold text-xl">
        What the class failed most
      </h2>
      <ol className="grid gap-4 md:grid-cols-3 print:grid-cols-3">
        {failures.map((failure) => (
          <FailureCard key={failure.expression} failure={failure} />
        ))}
      </ol>
      {mayMakeDeck && followUps > 0 && (
        <form action={makeFollowUpDeck.bind(null, code)} className="print:hidden">
          <SubmitOnce className="min-h-12 rounded-control border border-accent bg-card px-5 font-semibold text-accent">
            {followUps === 1 ? "Make a deck of this follow-up" : "Make a deck of these follow-ups"}
          </SubmitOnce>
        </form>
      )}
    </section>
  );
}
