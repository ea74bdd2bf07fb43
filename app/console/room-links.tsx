import type { ConsoleView } from "@/lib/protocol/views";
import { JoinAddress } from "./join-address";

interface Props {
  readonly view: ConsoleView;
  readonly onRemote: () => void;
  readonly onSettings: () => void;
  readonly onEnd: () => void;
  readonly className: string;
}

const quiet = "min-h-11 text-left text-accent underline";

/** What is seldom needed: settings, the remote control, the end. On a small screen it comes after everything else. */
export function RoomLinks({ view: { code, scene, joinUrl }, onRemote, onSettings, onEnd, className }: Props) {
  const open = scene.phase === "open";
  return (
    <section aria-label="This room" className={`grid gap-1 text-sm ${className}`}>
      {scene.phase !== "lobby" && (
        <p className="text-ink-2">
          Late comers join at <JoinAddress joinUrl={joinUrl} />.
        </p>
      )}
      <div className="flex flex-wrap gap-x-6">
        <button type="button" onClick={onSettings} className={quiet}>
          Settings
        </button>
        <a
          href={`/console/${code}/runners`}
          className="inline-flex min-h-11 items-center text-accent underline"
        >
          Who else runs this room
        </a>
        <button type="button" onClick={onRemote} className={`${quiet} max-md:hidden`}>
          Control from your phone
        </button>
        <button
          type="button"
          aria-disabled={open}
          onClick={() => open || onEnd()}
          className="min-h-11 text-left text-ink-2 underline aria-disabled:no-underline"
        >
          {open ? "To end the room, close the answers first" : "End the room…"}
        </button>
      </div>
    </section>
  );
}
