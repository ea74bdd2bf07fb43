import { FrontDoor } from "@/app/join/front-door";
import { ConnectionBadge } from "@/app/live/connection-badge";
import type { LiveRoom } from "@/app/live/use-live-room";
import type { ConsoleView } from "@/lib/protocol/views";

/** Before the first state of the room is here, or where the server will not give it. */
export function Connecting({ live }: { readonly live: LiveRoom<ConsoleView> }) {
  const { connection, retry } = live;
  const refused = connection.name === "refused";
  return (
    <FrontDoor
      title={
        refused
          ? live.snapshot
            ? "The console is closed"
            : "The console cannot open"
          : "Opening the console…"
      }
    >
      {refused && <p role="alert">{connection.refusal.message}</p>}
      <ConnectionBadge connection={connection} onRetry={retry} />
      <a href="/decks" className="inline-flex min-h-11 items-center text-accent underline">
        To your decks and rooms
      </a>
    </FrontDoor>
  );
}
