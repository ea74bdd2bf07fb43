import type { ListedRoom } from "@/db/room-store";
import { spacedCode } from "@/lib/room/join-code";

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** One lecture in the list: when, with how many, and where to go. */
export function RoomLine({
  room: { code, openedAt, endedAt, participants, sharedBy },
}: {
  readonly room: ListedRoom;
}) {
  const running = endedAt === null;
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-b py-1.5">
      <span className="min-w-0 flex-1 basis-56">
        <time dateTime={new Date(openedAt).toISOString()}>{dates.format(openedAt)}</time>
        <span className="block text-ink-2 text-sm">
          {spacedCode(code)} · {participants} {participants === 1 ? "student" : "students"} ·{" "}
          {running ? <strong className="text-ink">running</strong> : "ended"}
          {sharedBy !== null && <> · shared by {sharedBy}</>}
        </span>
      </span>
      {running && (
        <a
          href={`/console/${code}`}
          className="inline-flex min-h-11 items-center rounded-control border border-accent px-4 font-semibold text-accent"
        >
          Go on<span className="sr-only"> with {spacedCode(code)}</span>
        </a>
      )}
      <a
        href={`/console/${code}/review`}
        className="inline-flex min-h-11 items-center px-2 text-accent underline"
      >
        Review<span className="sr-only"> {spacedCode(code)}</span>
      </a>
    </li>
  );
}
