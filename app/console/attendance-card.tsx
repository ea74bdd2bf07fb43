import { percent } from "@/app/figures/percent";
import type { Tally } from "@/lib/protocol/views";
import { Card } from "./card";
import { Keycap } from "./keycap";

interface Props {
  /** Of the part on show; null while nothing is asked. */
  readonly tally: Tally | null;
  readonly onPeople: () => void;
  readonly className: string;
}

/** Who has not answered yet, and why that may be. */
export function AttendanceCard({ tally, onPeople, className }: Props) {
  const lines = tally ? attendance(tally) : [];
  return (
    <Card
      title="Students"
      className={className}
      aside={
        <button
          type="button"
          onClick={onPeople}
          className="flex min-h-11 items-center gap-2 font-semibold text-accent underline"
        >
          Who is here
          <span className="max-md:hidden">
            <Keycap name="P" />
          </span>
        </button>
      }
    >
      {lines.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The state of the answers in short sentences; nothing of what nobody has to know. */
export function attendance({ answered, present, writing, unreadable, offline }: Tally): readonly string[] {
  const missing = present - answered;
  return [
    missing > 0 ? `${missing} of ${present} have not answered yet` : "Everybody here has answered",
    writing ? `${writing} ${writing === 1 ? "is" : "are"} writing: nothing saved yet` : "",
    unreadable ? `${unreadable} cannot be read (${percent(unreadable, answered + unreadable)})` : "",
    offline ? `${offline} offline: their phones keep what they type` : "",
  ].filter((line) => line !== "");
}
