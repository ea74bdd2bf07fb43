import type { ListedRoom } from "@/db/room-store";
import { spacedCode } from "@/lib/room/join-code";

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** The lectures held so far, newest first: the way back into a running one, and to the review of an ended one. */
export function RoomList({ rooms }: { readonly rooms: readonly ListedRoom[] }) {
  return (
    <section aria-labelledby="rooms" className="grid gap-3">
      <h2 id="rooms" className="font-bold text-xl">
        Your rooms
      </h2>
      {rooms.length === 0 && (
        <p className="text-ink-2">None yet. Open one with a deck: students join it with a code.</p>
      )}
      <ul>
        {rooms.map(({ code, title, openedAt, endedAt, participants }) => {
          const running = endedAt === null;
          return (
            <li
              key={code}
              className="flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-b py-2 last:border-b-0"
            >
              <span className="w-24 font-semibold">{spacedCode(code)}</span>
              <span className="min-w-0 flex-1 basis-52">
                {title}
                <span className="block text-ink-2 text-sm">
                  {dates.format(openedAt)} · {participants} {participants === 1 ? "student" : "students"} ·{" "}
                  {running ? "running" : "ended"}
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
        })}
      </ul>
    </section>
  );
}
