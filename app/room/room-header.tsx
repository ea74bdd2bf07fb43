import type { ReactNode } from "react";
import { ConnectionBadge } from "@/app/live/connection-badge";
import type { Connection } from "@/app/live/use-room-connection";
import type { ShownPart } from "@/lib/protocol/views";
import { spacedCode } from "@/lib/room/join-code";

interface Props {
  readonly code: string;
  readonly part: ShownPart | null;
  readonly connection: Connection;
  readonly onRetry: () => void;
  /** Where something is timed. */
  readonly timeLeft: ReactNode;
}

/** Where the phone is: connected or not, at which question, in which room. */
export function RoomHeader({ code, part, connection, onRetry, timeLeft }: Props) {
  return (
    <header className="room-header sticky top-0 z-10 flex min-h-12 flex-wrap items-center justify-between gap-x-3 border-line border-b bg-paper px-4 pt-[env(safe-area-inset-top)]">
      <ConnectionBadge connection={connection} onRetry={onRetry} />
      {/* One piece, so that a long state of the connection pushes it to a line of its own. */}
      <div className="ml-auto flex items-center gap-3 py-1">
        {part && (
          <p className="text-right text-ink-2 text-sm leading-tight max-[27rem]:max-w-32">
            <span className="whitespace-nowrap">
              Question {part.question} of {part.questions}
            </span>
            {part.parts > 1 && (
              <>
                {" "}
                <span className="whitespace-nowrap">
                  <span className="max-[27rem]:hidden">· </span>part {part.part} of {part.parts}
                </span>
              </>
            )}
          </p>
        )}
        <p className="whitespace-nowrap font-semibold text-sm">
          <span className="sr-only">Room </span>
          {spacedCode(code)}
        </p>
      </div>
      {timeLeft && <div className="basis-full pb-2 text-center">{timeLeft}</div>}
    </header>
  );
}
