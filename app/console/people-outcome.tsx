import type { Order } from "./people-orders";
import type { Outcome } from "./use-people-orders";

interface Props {
  readonly outcome: Outcome | null;
  readonly give: (order: Order) => Promise<void>;
}

/** What was done last, always in sight, with the way back. Its place is kept free: nothing moves when it comes. */
export function PeopleOutcome({ outcome, give }: Props) {
  const undo = outcome?.state === "done" ? outcome.undo : null;
  return (
    <div
      className={`sticky -bottom-6 flex min-h-14 items-center justify-between gap-x-6 rounded-control border px-4 py-1.5 max-sm:-bottom-3 ${outcome ? "border-line bg-soft shadow-card" : "pointer-events-none border-transparent"}`}
    >
      <p role="status" className={outcome?.state === "failed" ? "font-semibold text-wrong" : ""}>
        {outcome?.sentence}
      </p>
      {undo && (
        <button
          type="button"
          onClick={() => give(undo)}
          className="min-h-11 shrink-0 px-2 font-semibold text-accent underline"
        >
          Undo
        </button>
      )}
    </div>
  );
}
