import { useState } from "react";
import { type ListedStudent, studentLabel } from "./listed-student";

const mostOpen = 30;

/** Who is on the list and had no seat in the room: folded away where they are many. */
export function WithoutSeat({ students }: { readonly students: readonly ListedStudent[] }) {
  const [open, setOpen] = useState(students.length <= mostOpen);
  if (students.length === 0) return <p className="text-ink-2">Everybody on the list had a seat.</p>;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-11 py-2.5 text-accent">
        On the list, without a seat ({students.length})
      </summary>
      {open && (
        <ul className="gap-x-8 sm:columns-2">
          {students.map((student) => (
            <li key={student.row} className="break-words py-0.5">
              {studentLabel(student)}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
