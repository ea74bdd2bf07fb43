import { columnTitle } from "@/lib/review/gradebook-column";
import type { GradebookFile } from "@/lib/review/gradebook-file";
import type { Room } from "@/lib/room/room";
import { DownloadLink } from "./download-link";

interface Props {
  readonly room: Room;
  readonly file: GradebookFile;
  readonly fields: readonly (readonly [string, string])[];
}

/** The Canvas gradebook that was uploaded, with one more column. */
export function CanvasDownload({ room, file, fields }: Props) {
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  return (
    <section aria-labelledby="canvas" className="grid gap-4 rounded-card border border-line bg-card p-5">
      <h3 id="canvas" className="font-semibold text-lg">
        For Canvas
      </h3>
      {file.format === "canvas" ? (
        <DownloadLink
          href={`/api/rooms/${room.code}/canvas.csv?${query}`}
          note={
            <>
              Your class list as it came from Canvas, with one more column: <q>{columnTitle(room)}</q>. Import
              it in Canvas under Grades.
            </>
          }
        >
          Canvas gradebook
        </DownloadLink>
      ) : (
        <p className="text-ink-2">
          The class list of this room is no export of Canvas.{" "}
          <a href={`/console/${room.code}/roster`} className="text-accent underline">
            Choose Canvas's own gradebook export
          </a>{" "}
          as the class list, and it goes back with one more column.
        </p>
      )}
    </section>
  );
}
