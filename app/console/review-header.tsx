import { spacedCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";

interface Props {
  readonly room: Room;
  readonly students: number;
}

/** Which lecture this was, and its answers to take away. */
export function ReviewHeader({ room: { code, title, place }, students }: Props) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 border-line border-b pb-5">
      <div>
        <a href="/decks" className="inline-flex min-h-11 items-center text-ink-2 underline">
          Decks and rooms
        </a>
        <h1 className="font-bold text-3xl">{title}</h1>
        <p className="mt-1 text-ink-2">
          Room {spacedCode(code)} · {students} {students === 1 ? "student" : "students"} ·{" "}
          {place.name === "ended" ? (
            "ended"
          ) : (
            <a href={`/console/${code}`} className="text-accent underline">
              still running: back to the console
            </a>
          )}
        </p>
      </div>
      <a
        href={`/api/rooms/${code}/submissions.csv`}
        download
        className="inline-flex min-h-12 items-center rounded-control bg-accent px-5 font-semibold text-on-accent"
      >
        Download all answers (CSV)
      </a>
    </header>
  );
}
