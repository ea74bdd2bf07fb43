import { useState } from "react";
import { counted } from "@/app/rosters/counted";
import type { ParticipantId } from "@/lib/ids";
import type { SeatProposal } from "@/lib/review/match-roster";
import { type ListedStudent, studentLabel } from "./listed-student";

interface Props {
  /** Seats of which it is clear who sat there. */
  readonly seats: readonly SeatProposal[];
  readonly rowOf: (seat: ParticipantId) => number | null;
  readonly byRow: ReadonlyMap<number, ListedStudent>;
  readonly onChoose: (seat: ParticipantId, row: number | null) => void;
}

/** The seats that match, folded away since there may be 2,000; each can be taken apart. */
export function MatchedSeats({ seats, rowOf, byRow, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  if (seats.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-11 py-2.5 text-accent">{counted(seats.length, "seat")} that match</summary>
      {open && (
        <ul>
          {seats.map(({ id, name, candidates: [own = 0] }) => {
            const isApart = rowOf(id) === null;
            const student = byRow.get(own);
            return (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b py-1 last:border-b-0"
              >
                <span className="min-w-0 break-words">
                  {name}
                  <span className="block text-ink-2 text-sm">
                    {isApart ? "nobody on the list" : student && studentLabel(student)}
                  </span>
                </span>
                <button
                  type="button"
                  onClick={() => onChoose(id, isApart ? own : null)}
                  className="min-h-11 text-accent underline"
                >
                  {isApart ? "Match again" : "Not this one"}
                  <span className="sr-only">: {name}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}
