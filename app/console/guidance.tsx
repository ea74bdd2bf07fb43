import type { ConsoleView, Tally } from "@/lib/protocol/views";
import { adviceFor } from "./advice";
import { JoinAddress } from "./join-address";

interface Props {
  readonly view: ConsoleView;
  readonly tally: Tally | null;
  readonly onQr: () => void;
  readonly onEnd: () => void;
}

/** What to do now, and what is seldom needed. */
export function Guidance({ view: { scene, joinUrl }, tally, onQr, onEnd }: Props) {
  const { title, text } = adviceFor(scene, tally);
  const open = scene.phase === "open";
  return (
    <aside
      aria-label="What to do now"
      className="flex flex-col gap-6 border-line p-5 max-lg:border-t lg:overflow-y-auto lg:border-l"
    >
      <section className="rounded-control border-advice border-l-4 bg-advice-soft p-4">
        <h2 className="font-semibold">{title}</h2>
        <p className="mt-1 text-sm leading-relaxed">{text}</p>
      </section>
      {scene.phase !== "lobby" && (
        <section className="text-sm">
          <h2 className="font-semibold">Late comers</h2>
          <p className="mt-1 text-ink-2">
            They join at any time at <JoinAddress joinUrl={joinUrl} />.
          </p>
          <button type="button" onClick={onQr} className="min-h-11 font-semibold text-accent underline">
            Show the QR code
          </button>
        </section>
      )}
      <section className="mt-auto text-sm">
        <button
          type="button"
          aria-disabled={open}
          onClick={() => open || onEnd()}
          className="min-h-11 text-ink-2 underline aria-disabled:no-underline"
        >
          {open ? "To end the room, close the answers first" : "End the room…"}
        </button>
      </section>
    </aside>
  );
}
