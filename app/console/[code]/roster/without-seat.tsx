import { type ListedStudent, studentLabel } from "./listed-student";

const mostOpen = 30;

/** Who is on the list and had no seat in the room. */
export function WithoutSeat({ students }: { readonly students: readonly ListedStudent[] }) {
  if (students.length === 0) return <p className="text-ink-2">Everybody on the list had a seat.</p>;
  return (
    <details open={students.length <= mostOpen}>
      <summary className="min-h-11 py-2.5 text-accent">
        On the list, without a seat ({students.length})
      </summary>
      <ul className="gap-x-8 sm:columns-2">
        {students.map((student) => (
          <li key={student.row} className="break-words py-0.5">
            {studentLabel(student)}
          </li>
        ))}
      </ul>
    </details>
  );
}
