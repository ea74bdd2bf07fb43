import type { Millis } from "@/lib/ids";
import { spacedCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";
import { PrintButton } from "./review/print-button";

interface Props {
  readonly room: Room;
  readonly students: number;
  /** When the first round was opened; null where none was. */
  readonly heldAt: Millis | null;
  readonly page: "review" | "students";
}

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });

/** Which lecture this was, and where else to go with it. */
export function ReviewHeader({ room: { code, title, place }, students, heldAt, page }: Props) {
  const ended = place.name === "ended";
  const at = `/console/${code}`;
  const links = [
    { href: `${at}/review`, label: "Parts", current: page === "review" },
    { href: `${at}/review/students`, label: "Students", current: page === "students" },
    { href: `${at}/exports`, label: "Exports", current: false },
    { href: `${at}/roster`, label: "Class list", current: false },
    { href: `${at}/privacy`, label: "Privacy and record", current: false },
  ];
  return (
    <header className="grid gap-3 border-line border-b pb-3 print:pb-4">
      <div>
        <a href="/decks" className="inline-flex min-h-11 items-center text-ink-2 underline print:hidden">
          Decks and rooms
        </a>
        <h1 className="text-balance font-bold text-3xl">{title}</h1>
        <p className="mt-1 text-ink-2">
          {heldAt !== null && <>{dates.format(heldAt)} · </>}
          {students} {students === 1 ? "student" : "students"} · room {spacedCode(code)} ·{" "}
          {ended ? (
            "ended"
          ) : (
            <>
              still running
              <a
                href={at}
                className="ml-3 inline-flex min-h-11 items-center text-accent underline print:hidden"
              >
                Back to the console
              </a>
            </>
          )}
        </p>
      </div>
      <nav aria-label="Review" className="flex flex-wrap items-center gap-x-6 print:hidden">
        {links.map(({ href, label, current }) => (
          <a
            key={href}
            href={href}
            {...(current && { "aria-current": "page" as const })}
            className="inline-flex min-h-11 items-center border-transparent border-b-2 font-semibold text-accent hover:border-accent aria-[current=page]:border-accent aria-[current=page]:text-ink"
          >
            {label}
          </a>
        ))}
        <PrintButton />
      </nav>
    </header>
  );
}
