import type { LiveRoom } from "@/app/live/use-live-room";
import { useRemaining } from "@/app/live/use-remaining";
import type { Millis, PartId } from "@/lib/ids";
import type { ConsoleView } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import type { Timer } from "@/lib/room/timer";
import { Card } from "./card";
import { ExtraTime } from "./extra-time";
import { Keycap } from "./keycap";

interface Props {
  readonly live: LiveRoom<ConsoleView>;
  readonly code: string;
  readonly part: PartId;
  /** The round that is open; null in a discussion. */
  readonly round: number | null;
  /** Null: untimed. */
  readonly timer: Timer | null;
  readonly title: string;
  readonly serverNow: () => Millis;
  readonly send: (command: Command) => void;
}

const key =
  "min-h-11 flex-1 whitespace-nowrap rounded-control bg-soft px-2 font-semibold hover:bg-accent-soft";

/** The time of the open round or of the discussion, by the server's clock, and how to change it. */
export function TimerCard({ live, code, part, round, timer, title, serverNow, send }: Props) {
  const adjust = (seconds: number) => send({ type: "adjustTimer", part, byMs: seconds * 1_000 });
  if (timer === null)
    return (
      <Card title={title} aside={<span className="text-ink-2">untimed</span>}>
        <button type="button" className={`${key} w-full`} onClick={() => adjust(5)}>
          Start 30 seconds{" "}
          <span className="max-md:hidden">
            <Keycap name="]" />
          </span>
        </button>
      </Card>
    );
  const paused = timer.state === "paused";
  return (
    <Card title={title} aside={<TimeLeft timer={timer} serverNow={serverNow} />}>
      <div className="flex flex-wrap gap-2">
        <button type="button" className={key} onClick={() => adjust(-5)}>
          −5 s
        </button>
        <button type="button" className={key} onClick={() => adjust(5)}>
          +5 s
        </button>
        <button type="button" className={key} onClick={() => adjust(30)}>
          +30 s
        </button>
        <button
          type="button"
          className={key}
          onClick={() => send({ type: paused ? "resumeTimer" : "pauseTimer", part })}
        >
          {paused ? "Resume" : "Pause"}
        </button>
      </div>
      {round !== null && <ExtraTime live={live} code={code} timer={timer} serverNow={serverNow} />}
    </Card>
  );
}

function TimeLeft({ timer, serverNow }: { readonly timer: Timer; readonly serverNow: () => Millis }) {
  const left = useRemaining(timer, serverNow);
  const words = timer.state === "paused" ? "paused" : left === 0 ? "time is up" : null;
  return (
    <span role="timer" className={`flex items-baseline gap-2 ${left <= 10 ? "text-advice" : ""}`}>
      {words && <span className="font-semibold text-sm">{words}</span>}
      <span className="font-bold text-3xl">{clockFace(left)}</span>
    </span>
  );
}

/** 84 → "1:24". */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
}
