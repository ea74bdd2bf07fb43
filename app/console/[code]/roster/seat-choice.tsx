import type { SeatProposal } from "@/lib/review/match-roster";
import { type ListedStudent, studentLabel } from "./listed-student";

interface Props {
  readonly seat: SeatProposal;
  readonly row: number | null;
  readonly candidates: readonly ListedStudent[];
  readonly onChoose: (row: number | null) => void;
}

/** Who of a few students sat in a seat. */
export function SeatChoice({ seat, row, candidates, onChoose }: Props) {
  return (
    <label className="grid gap-1 sm:grid-cols-2 sm:items-center sm:gap-4">
      <span className="min-w-0 break-words">{seat.name}</span>
      <select
        value={row ?? ""}
        onChange={({ target: { value } }) => onChoose(value === "" ? null : Number(value))}
        className="min-h-11 min-w-0 rounded-control border border-ink-3 bg-card px-2"
      >
        <option value="">Nobody on the list</option>
        {candidates.map((student) => (
          <option key={student.row} value={student.row}>
            {studentLabel(student)}
          </option>
        ))}
      </select>
    </label>
  );
}
