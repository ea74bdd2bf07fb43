import { ConnectionBadge } from "@/app/live/connection-badge";
import type { Connection } from "@/app/live/use-live-room";
import type { ShownPart } from "@/lib/protocol/views";
import { spacedCode } from "@/lib/room/join-code";

interface Props {
  readonly code: string;
  readonly part: ShownPart | null;
  readonly connection: Connection;
  readonly onRetry: () => void;
}

/** Where the phone is: connected or not, at which question, in which room. */
export function RoomHeader({ code, part, connection, onRetry }: Props) {
  return (
    <header className="room-header sticky top-0 z-10 flex flex-wrap items-center gap-x-3 border-line border-b bg-paper px-4 pt-[env(safe-area-inset-top)]">
      <ConnectionBadge connection={connection} onRetry={onRetry} />
      <p className="ml-auto py-1 text-right text-ink-2 text-sm leading-tight">
        {part && (
          <>
            <span className="whitespace-nowrap">
              Question {part.question} of {part.questions}
            </span>
            {part.parts > 1 && (
              <span className="whitespace-nowrap">
                {" "}
                · part {part.part} of {part.parts}
              </span>
            )}
          </>
        )}
      </p>
      <p className="whitespace-nowrap font-semibold text-sm">
        <span className="sr-only">Room </span>
        {spacedCode(code)}
      </p>
    </header>
  );
}
