import type { Order } from "./people-orders";
import type { Outcome } from "./use-people-orders";

interface Props {
  readonly outcome: Outcome | null;
  readonly give: (order: Order) => Promise<void>;
}

/** What was done last, always in sight, with the way back. */
export function PeopleOutcome({ outcome, give }: Props) {
  const undo = outcome?.state === "done" ? outcome.undo : null;
  return (
    <div
      className={
        outcome
          ? "sticky -bottom-1 flex min-h-14 flex-wrap items-center justify-between gap-x-6 rounded-control border border-line bg-soft px-4 py-1.5 shadow-card"
          : ""
      }
    >
      <p role="status" className={outcome?.state === "failed" ? "font-semibold text-wrong" : ""}>
        {outcome?.sentence}
      </p>
      {undo && (
        <button
          type="button"
          onClick={() => give(undo)}
          className="min-h-11 px-2 font-semibold text-accent underline"
        >
          Undo
        </button>
      )}
    </div>
  );
}
