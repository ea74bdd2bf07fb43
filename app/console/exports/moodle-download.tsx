import type { RoomRoster } from "@/db/roster-store";
import { columnTitle } from "@/lib/review/gradebook-column";
import { likelyIdentifier } from "@/lib/review/moodle-grades";
import type { Room } from "@/lib/room/room";

interface Props {
  readonly room: Room;
  readonly list: RoomRoster;
  readonly fields: readonly (readonly [string, string])[];
}

const box = "min-h-11 w-full rounded-control border border-line bg-paper px-3";

/** Which column of the class list says who, and what the grade is called; then the file. */
export function MoodleDownload({ room, list, fields }: Props) {
  const { header } = list.roster.file;
  return (
    <section aria-labelledby="moodle" className="grid gap-4 rounded-card border border-line bg-card p-5">
      <h3 id="moodle" className="font-semibold text-lg">
        For Moodle
      </h3>
      <p className="text-ink-2">
        Two columns, who and the grade, for Moodle's import of a CSV file under Grades. Students without an
        entry, or without a cell in the column you choose, are left out.
      </p>
      <form action={`/api/rooms/${room.code}/moodle.csv`} method="get" className="grid gap-4">
        {fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="grid gap-4 sm:grid-cols-2">
          <label className="grid gap-1">
            <span className="font-semibold">Moodle knows a student by</span>
            <select name="student" defaultValue={likelyIdentifier(header)} className={box}>
              {header.map((title, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place, titles may repeat
                <option key={index} value={index}>
                  {title || `Column ${index + 1}`} ({filled(list, index)})
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1">
            <span className="font-semibold">The grade is called</span>
            <input name="grade" defaultValue={columnTitle(room)} required maxLength={200} className={box} />
          </label>
        </div>
        <button
          type="submit"
          className="min-h-12 justify-self-start rounded-control bg-accent px-5 font-semibold text-on-accent"
        >
          Moodle grades (CSV)
        </button>
      </form>
    </section>
  );
}

/** For how many students a column says something. */
function filled({ rows, students }: RoomRoster, column: number): string {
  const count = students.filter(({ row }) => rows[row]?.[column]?.trim()).length;
  return `${count.toLocaleString("en")} of ${students.length.toLocaleString("en")} filled`;
}
