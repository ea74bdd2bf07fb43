import type { RoomRole } from "@/lib/accounts/may";
import { spacedCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";
import { type ReviewPage, ReviewTabs } from "./review-tabs";

interface Props {
  readonly room: Room;
  /** What whoever looks at it is in the room. */
  readonly as: RoomRole;
  readonly page: ReviewPage;
  readonly heading: string;
}

/** What is done here, with which lecture, and where else to go with it. */
export function RoomPageHeader({ room: { code, title }, as, page, heading }: Props) {
  return (
    <header className="grid gap-3 border-line border-b pb-3">
      <div>
        <a href="/decks" className="inline-flex min-h-11 items-center text-ink-2 underline">
          Decks and rooms
        </a>
        <h1 className="wrap-anywhere font-bold text-3xl">{heading}</h1>
        <p className="wrap-anywhere mt-1 text-ink-2">
          {title} · room {spacedCode(code)}
        </p>
      </div>
      <ReviewTabs code={code} as={as} page={page} />
    </header>
  );
}
