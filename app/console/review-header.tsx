import type { RoomRole } from "@/lib/accounts/may";
import type { Millis } from "@/lib/ids";
import { spacedCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";
import { PrintButton } from "./review/print-button";
import { ReviewTabs } from "./review-tabs";

interface Props {
  readonly room: Room;
  /** What whoever looks at it is in the room. */
  readonly as: RoomRole;
  readonly students: number;
  /** When the first round was opened; null where none was. */
  readonly heldAt: Millis | null;
  readonly page: "review" | "students";
}

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });

/** Which lecture this was, and where else to go with it. */
export function ReviewHeader({ room: { code, title, place }, as, students, heldAt, page }: Props) {
  const ended = place.name === "ended";
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
                href={`/console/${code}`}
                className="ml-3 inline-flex min-h-11 items-center text-accent underline print:hidden"
              >
                Back to the console
              </a>
            </>
          )}
        </p>
      </div>
      <ReviewTabs code={code} as={as} page={page}>
        <PrintButton />
      </ReviewTabs>
    </header>
  );
}
