import { pointsText } from "@/lib/review/gradebook-column";
import type { PreviewRow } from "./preview-rows";

interface Props {
  readonly rows: readonly PreviewRow[];
  readonly hasList: boolean;
}

const number = "py-2 pl-3 text-right tabular-nums";

/** One line for each student: what was answered, how much of it was right, and the points. */
export function GradeTable({ rows, hasList }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section aria-label="Each student" tabIndex={0} className="overflow-x-auto">
      <table className="w-full">
        <thead className="text-ink-2 text-sm">
          <tr>
            <th scope="col" className="py-1 text-left font-semibold">
              Student
            </th>
            <th scope="col" className={`${number} font-semibold`}>
              Answered
            </th>
            <th scope="col" className={`${number} font-semibold`}>
              Right
            </th>
            <th scope="col" className={`${number} font-semibold`}>
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, studentId, seats, grade, points }) => (
            <tr key={key} className="border-line border-t">
              <th scope="row" className="wrap-anywhere py-2 text-left font-normal">
                {name}
                <span className="block text-ink-2 text-sm empty:hidden">
                  {hasList && [studentId, joinedAs(name, seats)].filter(Boolean).join(" · ")}
                </span>
              </th>
              <td className={number}>{grade ? `${grade.answered} of ${grade.asked}` : "–"}</td>
              <td className={number}>{grade ? pointsText(grade.score) : "–"}</td>
              <td className={`${number} font-semibold`}>
                {points === null ? (
                  <span className="font-normal text-ink-2">no entry</span>
                ) : (
                  pointsText(points)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Said only where it is not what one would think. */
function joinedAs(name: string, seats: readonly string[]): string {
  if (seats.length === 0) return "never joined";
  return seats.length === 1 && seats[0] === name ? "" : `joined as ${seats.join(", ")}`;
}
