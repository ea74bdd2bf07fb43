import { NetworkFigure } from "@/app/figures/network-figure";
import type { LiveRoom } from "@/app/live/use-live-room";
import type { Millis } from "@/lib/ids";
import type { ConsoleView, Tally } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { adviceFor } from "./advice";
import { AttendanceCard } from "./attendance-card";
import { RoomLinks } from "./room-links";
import { TimerCard } from "./timer-card";

interface Props {
  readonly live: LiveRoom<ConsoleView>;
  readonly view: ConsoleView;
  readonly tally: Tally | null;
  readonly serverNow: () => Millis;
  readonly send: (command: Command) => void;
  readonly onPeople: () => void;
  readonly onRemote: () => void;
  readonly onSettings: () => void;
  readonly onEnd: () => void;
}

/** What to do now, the clock, who is missing, the network, and, where there is room for it here, what is seldom needed. */
export function Guidance({ live, view, tally, serverNow, send, ...on }: Props) {
  const { scene, settings } = view;
  const { title, text } = adviceFor(scene, tally, settings);
  const open = scene.phase === "open";
  const figure = "part" in scene ? scene.part.figure : null;
  const isEverybody = open && tally !== null && tally.present > 0 && tally.answered === tally.present;
  return (
    <aside
      aria-label="What to do now"
      className="flex flex-col gap-4 border-line p-5 max-lg:order-first max-lg:border-b max-md:p-4 lg:overflow-y-auto lg:border-l"
    >
      <section className="rounded-control border-advice border-l-4 bg-advice-soft p-4">
        <h2 className="font-semibold">{title}</h2>
        <p className="mt-1 text-sm leading-relaxed">{text}</p>
        {isEverybody && (
          <button
            type="button"
            onClick={() => send({ type: "closeRound", part: scene.part.id })}
            className="mt-3 min-h-11 rounded-control bg-accent px-5 font-semibold text-on-accent"
          >
            Close the answers
          </button>
        )}
      </section>
      {(scene.phase === "open" || scene.phase === "discussing") && (
        <TimerCard
          live={live}
          code={view.code}
          part={scene.part.id}
          round={open ? scene.round : null}
          timer={scene.timer}
          title={open ? "Time to answer" : "Time to discuss"}
          serverNow={serverNow}
          send={send}
        />
      )}
      <AttendanceCard
        tally={open ? tally : null}
        onPeople={on.onPeople}
        className={open ? "" : "max-lg:hidden"}
      />
      {figure && (
        <NetworkFigure figure={figure} size="narrow" className="shrink-0 overflow-x-auto max-lg:hidden" />
      )}
      <RoomLinks view={view} {...on} className="mt-auto max-lg:hidden" />
    </aside>
  );
}
