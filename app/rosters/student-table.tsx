import type { RosterStudent } from "@/lib/review/roster-student";

interface Props {
  readonly caption: string;
  readonly students: readonly RosterStudent[];
}

const cell = "max-w-64 break-words px-3 py-2 align-top first:pl-0";

/** Students of a class list as they were read. On a narrow screen it scrolls by itself. */
export function StudentTable({ caption, students }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section tabIndex={0} aria-label={caption} className="overflow-x-auto">
      <table className="w-full text-left text-sm">
        <caption className="pb-1 text-left text-ink-2">{caption}</caption>
        <thead>
          <tr className="border-line border-b">
            {["Name", "Student number", "Section", "Time", "Also called"].map((heading) => (
              <th key={heading} scope="col" className={`${cell} font-semibold`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {students.map(({ row, name, aliases, studentId, section, extraTime }) => (
            <tr key={row} className="border-line border-b last:border-b-0">
              <th scope="row" className={`${cell} min-w-32 font-normal`}>
                {name}
              </th>
              <td className={`${cell} whitespace-pre-wrap tabular-nums`}>{studentId ?? "–"}</td>
              <td className={cell}>{section ?? "–"}</td>
              <td className={`${cell} whitespace-nowrap`}>{extraTime === 1 ? "–" : `× ${extraTime}`}</td>
              <td className={cell}>{aliases.filter((alias) => alias !== studentId?.trim()).join("; ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
