import type { RoomRoster } from "@/db/roster-store";
import { mayInRoom, type RoomRole } from "@/lib/accounts/may";
import type { Room } from "@/lib/room/room";
import { CanvasDownload } from "./canvas-download";
import { MoodleDownload } from "./moodle-download";

interface Props {
  readonly room: Room;
  /** What whoever looks at it is in the room. */
  readonly as: RoomRole;
  readonly list: RoomRoster | null;
  /** The rule of the preview, as fields. */
  readonly fields: readonly (readonly [string, string])[];
}

/** The grade files of the preview above. They need a class list: nothing else knows who is who in the gradebook. */
export function GradeDownloads({ room, as, list, fields }: Props) {
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
        {mayInRoom(as, "matchList") ? (
          <a
            href={`/console/${room.code}/roster`}
            className="inline-flex min-h-11 items-center justify-self-start text-accent underline"
          >
            Choose a class list
          </a>
        ) : (
          <p>The owner of the room can choose one: class lists are theirs.</p>
        )}
      </section>
    );
  return (
    <>
      <CanvasDownload room={room} file={list.roster.file} fields={fields} />
      <MoodleDownload room={room} list={list} fields={fields} />
    </>
  );
}
