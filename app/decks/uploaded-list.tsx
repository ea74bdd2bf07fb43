import type { RosterId } from "@/lib/ids";
import type { Admission } from "@/lib/room/settings";

/** A class list that can be chosen. */
export interface UploadedRoster {
  readonly roster: RosterId;
  readonly title: string;
  readonly students: number;
}

interface Props {
  readonly chosen: RosterId;
  readonly rosters: readonly UploadedRoster[];
  readonly onChange: (admission: Admission) => void;
}

/** Which uploaded class list lets students in. In a form its field is `uploaded`. */
export function UploadedList({ chosen, rosters, onChange }: Props) {
  return (
    <select
      name="uploaded"
      aria-label="The class list"
      value={chosen}
      onChange={({ target }) => {
        const list = rosters.find(({ roster }) => roster === target.value);
        if (list) onChange({ type: "uploaded", roster: list.roster, title: list.title });
      }}
      className="min-h-11 w-full min-w-0 rounded-control border border-line bg-paper px-2"
    >
      {rosters.map(({ roster, title, students }) => (
        <option key={roster} value={roster}>
          {title} ({students})
        </option>
      ))}
    </select>
  );
}
