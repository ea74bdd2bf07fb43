import type { ReactNode } from "react";
import { mayInRoom, type RoomRole } from "@/lib/accounts/may";
import { roomPages } from "./room-pages";

/** The pages on a room after its lecture. */
const pages = [
  { page: "review", label: "Parts", below: "review" },
  { page: "students", label: "Students", below: "review/students" },
  { page: "exports", label: "Exports", below: "exports" },
  { page: "roster", label: "Class list", below: "roster" },
  { page: "privacy", label: "Privacy and record", below: "privacy" },
  { page: "runners", label: "Who runs it", below: "runners" },
] as const;

export type ReviewPage = (typeof pages)[number]["page"];

interface Props {
  readonly code: string;
  /** What whoever looks at it is in the room: they see the pages that they may see. */
  readonly as: RoomRole;
  readonly page: ReviewPage;
  /** What can be done on this page, beside the tabs. */
  readonly children?: ReactNode;
}

/** From one page on a room to the next. */
export function ReviewTabs({ code, as, page: current, children }: Props) {
  return (
    <nav aria-label="Review" className="flex flex-wrap items-center gap-x-6 print:hidden">
      {seenBy(as).map(({ page, label, below }) => (
        <a
          key={page}
          href={`/console/${code}/${below}`}
          {...(page === current && { "aria-current": "page" as const })}
          className="inline-flex min-h-11 items-center border-transparent border-b-2 font-semibold text-accent hover:border-accent aria-[current=page]:border-accent aria-[current=page]:text-ink"
        >
          {label}
        </a>
      ))}
      {children}
    </nav>
  );
}

function seenBy(as: RoomRole) {
  return pages.filter(({ below }) => mayInRoom(as, roomPages[`/${below}`]));
}
