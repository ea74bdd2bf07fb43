import { ConnectionBadge } from "@/app/live/connection-badge";
import type { LiveRoom } from "@/app/live/use-live-room";
import type { ConsoleView, Tally } from "@/lib/protocol/views";
import { spacedCode } from "@/lib/room/join-code";
import { ProjectorLink } from "./projector-link";

interface Props {
  readonly live: LiveRoom<ConsoleView>;
  readonly view: ConsoleView;
  readonly tally: Tally | null;
  readonly onQr: () => void;
  readonly onHelp: () => void;
}

const quiet = "min-h-11 rounded-control px-3 font-semibold text-accent";

/** Which room this is, who is there, and the ways out to projector and help. */
export function ConsoleHeader({ live, view: { code, title }, tally, onQr, onHelp }: Props) {
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-1 border-line border-b px-5 py-2">
      <div className="min-w-0">
        <h1 className="truncate font-semibold">{title}</h1>
        <a href="/decks" className="text-ink-2 text-sm underline">
          Decks and rooms
        </a>
      </div>
      <button
        type="button"
        onClick={onQr}
        className="rounded-control bg-soft px-4 py-1.5 font-bold text-2xl tracking-wider"
      >
        <span className="sr-only">Join code </span>
        {spacedCode(code)}
        <span className="sr-only">, show the QR code</span>
      </button>
      <p className="whitespace-nowrap">
        <strong className="text-xl">{tally?.present ?? 0}</strong> present
        {tally?.offline ? <span className="text-ink-2"> · {tally.offline} offline</span> : null}
      </p>
      <div className="ml-auto flex flex-wrap items-center gap-x-3">
        <ConnectionBadge connection={live.connection} onRetry={live.retry} />
        <ProjectorLink code={code} />
        <button type="button" onClick={onHelp} className={quiet} aria-label="Help: the keys">
          ?
        </button>
      </div>
    </header>
  );
}
