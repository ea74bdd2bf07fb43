import { FrontDoor } from "@/app/join/front-door";
import type { ConsoleView } from "@/lib/protocol/views";
import { JoinAddress } from "./join-address";

/** After the end: where to go from here. */
export function EndedRoom({ view: { code, title, joinUrl } }: { readonly view: ConsoleView }) {
  const reviewUrl = `${new URL(joinUrl).origin}/review/${code}`;
  return (
    <FrontDoor title="The room has ended">
      <p className="text-ink-2">
        {title}: every answer is kept. Students find theirs, with worked solutions, at{" "}
        <strong className="text-ink">
          <JoinAddress joinUrl={reviewUrl} />
        </strong>
        .
      </p>
      <a
        href={`/console/${code}/review`}
        className="inline-flex min-h-14 items-center justify-center rounded-control bg-accent px-6 font-semibold text-lg text-on-accent"
      >
        Review the lecture
      </a>
      <a href="/decks" className="inline-flex min-h-11 items-center text-accent underline">
        To your decks and rooms
      </a>
    </FrontDoor>
  );
}
