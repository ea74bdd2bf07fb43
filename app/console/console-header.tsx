import { ConnectionBadge } from "@/app/live/connection-badge";
import type { LiveRoom } from "@/app/live/use-live-room";
import type { ConsoleView, Tally } from "@/lib/protocol/views";
import { spacedCode } from "@/lib/room/join-code";
import type { DialogName } from "./console-dialogs";
import { ProjectorLink } from "./projector-link";

interface Props {
  readonly live: LiveRoom<ConsoleView>;
  readonly view: ConsoleView;
  readonly tally: Tally | null;
  readonly onOpen: (dialog: DialogName) => void;
  readonly onUnblank: () => void;
}

const quiet = "min-h-11 rounded-control px-3 font-semibold text-accent";
const chip =
  "rounded-full bg-advice-soft px-3 py-1 font-semibold text-sm whitespace-nowrap max-md:order-last";

/** Which room this is, who is there, and the ways out to projector and help. */
export function ConsoleHeader({ live, view, tally, onOpen, onUnblank }: Props) {
  const { code, title, locked, blank } = view;
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-b px-5 py-2 max-md:gap-x-3 max-md:px-4">
      {/* On a phone the code and the count come first: it is a remote control, and the room is known. */}
      <div className="min-w-0 max-md:order-last max-md:flex max-md:w-full max-md:items-baseline max-md:gap-x-3 max-md:text-sm">
        <h1 className="truncate font-semibold max-md:font-normal max-md:text-ink-2">{title}</h1>
        <a href="/decks" className="whitespace-nowrap text-ink-2 text-sm underline max-md:hidden">
          Decks and rooms
        </a>
      </div>
      <button
        type="button"
        onClick={() => onOpen("qr")}
        className="rounded-control bg-soft px-4 py-1.5 font-bold text-2xl tracking-wider max-md:px-3 max-md:text-xl"
      >
        <span className="sr-only">Join code </span>
        {spacedCode(code)}
        <span className="sr-only">, show the QR code</span>
      </button>
      <button type="button" onClick={() => onOpen("people")} className="min-h-11 whitespace-nowrap">
        <strong className="text-xl">{tally?.present ?? 0}</strong> present
        {tally?.offline ? <span className="text-ink-2"> · {tally.offline} offline</span> : null}
        <span className="sr-only">, show who is here</span>
      </button>
      {locked && <span className={chip}>Locked</span>}
      {blank && (
        <button type="button" onClick={onUnblank} className={`${chip} min-h-11`}>
          The projector is blank: show it again
        </button>
      )}
      <div className="ml-auto flex items-center gap-x-3 max-md:gap-x-1">
        <ConnectionBadge connection={live.connection} onRetry={live.retry} />
        <span className="max-md:hidden">
          <ProjectorLink code={code} />
        </span>
        <button
          type="button"
          onClick={() => onOpen("help")}
          className={`${quiet} max-md:hidden`}
          aria-label="Help: the keys"
        >
          ?
        </button>
      </div>
    </header>
  );
}
