import type { RoomRoster } from "@/db/roster-store";
import type { Room } from "@/lib/room/room";
import { CanvasDownload } from "./canvas-download";
import { MoodleDownload } from "./moodle-download";

interface Props {
  readonly room: Room;
  readonly list: RoomRoster | null;
  /** The rule of the preview, as fields. */
  readonly fields: readonly (readonly [string, string])[];
}

/** The grade files of the preview above. They need a class list: nothing else knows who is who in the gradebook. */
export function GradeDownloads({ room, list, fields }: Props) {
  if (list === null)
    return (
      <section aria-labelledby="files" className="grid gap-2 rounded-card border border-line bg-card p-5">
        <h3 id="files" className="font-semibold text-lg">
          Grade files need a class list
        </h3>
        <p className="text-ink-2">
          Canvas and Moodle know students by ids that only your class list has. Choose Canvas's own gradebook
          export, or any table with a column that Moodle knows.
        </p>
        <a
          href={`/console/${room.code}/roster`}
          className="inline-flex min-h-11 items-center justify-self-start text-accent underline"
        >
          Choose a class list
        </a>
      </section>
    );
  return (
    <>
      <CanvasDownload room={room} file={list.roster.file} fields={fields} />
      <MoodleDownload room={room} list={list} fields={fields} />
    </>
  );
}
