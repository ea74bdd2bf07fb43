import type { FoundSeat } from "@/db/erasure-search";

interface Props {
  readonly seats: readonly FoundSeat[];
  readonly onErase: (seat: FoundSeat) => void;
}

const most = 20;
const times = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" });

/** Who fits a search, each with a way to the erasure. */
export function FoundStudents({ seats, onErase }: Props) {
  if (seats.length === 0)
    return <p className="text-ink-2">Nobody in this room fits. Try a part of the name.</p>;
  return (
    <div className="grid gap-2">
      <ul aria-label="Found students" className="rounded-card border border-line bg-card">
        {seats.map((seat) => (
          <li
            key={seat.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b px-4 py-2 last:border-b-0"
          >
            <span className="wrap-anywhere min-w-0">
              {seat.name}
              <span className="block text-ink-2 text-sm">
                joined {times.format(seat.joinedAt)} · {seat.counted} counted, {seat.others} other
                {seat.listed && ` · ${seat.listed.name} on the class list`}
              </span>
            </span>
            <button
              type="button"
              onClick={() => onErase(seat)}
              className="min-h-11 font-semibold text-wrong underline"
            >
              Erase…<span className="sr-only"> {seat.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {seats.length === most && (
        <p className="text-ink-2">These are the first {most}. Type more of the name to find others.</p>
      )}
    </div>
  );
}
