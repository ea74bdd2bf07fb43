import { NetworkFigure } from "@/app/figures/network-figure";
import type { ConsoleView, Tally } from "@/lib/protocol/views";
import { adviceFor } from "./advice";
import { JoinAddress } from "./join-address";
import { Keycap } from "./keycap";

interface Props {
  readonly view: ConsoleView;
  readonly tally: Tally | null;
  readonly onSolution: () => void;
  readonly onQr: () => void;
  readonly onEnd: () => void;
}

const link = "min-h-11 font-semibold text-accent underline";

/** What to do now, the network, and what is seldom needed. */
export function Guidance({ view: { scene, joinUrl }, tally, onSolution, onQr, onEnd }: Props) {
  const { title, text } = adviceFor(scene, tally);
  const open = scene.phase === "open";
  const figure = "part" in scene ? scene.part.figure : null;
  return (
    <aside
      aria-label="What to do now"
      className="flex flex-col gap-6 border-line p-5 max-lg:border-t lg:overflow-y-auto lg:border-l"
    >
      <section className="rounded-control border-advice border-l-4 bg-advice-soft p-4">
        <h2 className="font-semibold">{title}</h2>
        <p className="mt-1 text-sm leading-relaxed">{text}</p>
        {scene.phase === "revealed" && (
          <button type="button" onClick={onSolution} className={`${link} flex items-center gap-2`}>
            Next step on the projector <Keycap name="S" />
          </button>
        )}
      </section>
      {figure && <NetworkFigure figure={figure} size="narrow" className="shrink-0 overflow-x-auto" />}
      {scene.phase !== "lobby" && (
        <section className="text-sm">
          <h2 className="font-semibold">Late comers</h2>
          <p className="mt-1 text-ink-2">
            They join at any time at <JoinAddress joinUrl={joinUrl} />.
          </p>
          <button type="button" onClick={onQr} className={link}>
            Show the QR code
          </button>
        </section>
      )}
      <section className="mt-auto text-sm">
        <button
          type="button"
          aria-disabled={open}
          onClick={() => open || onEnd()}
          className="min-h-11 text-left text-ink-2 underline aria-disabled:no-underline"
        >
          {open ? "To end the room, close the answers first" : "End the room…"}
        </button>
      </section>
    </aside>
  );
}
