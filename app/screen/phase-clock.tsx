import { useRemaining } from "@/app/live/use-remaining";
import type { Timer } from "@/lib/room/timer";
import { clockFace } from "./clock-face";

interface Props {
  readonly timer: Timer;
  readonly to: "answer" | "discuss";
  readonly serverNow: () => number;
}

/** The time that is left, read from the last row. In the last seconds it is larger and says so, and nothing flashes. */
export function PhaseClock({ timer, to, serverNow }: Props) {
  const { digits, words, look } = clockFace(timer.state, useRemaining(timer, serverNow), to);
  const colour = { calm: "text-ink", last: "text-advice", paused: "text-ink-2" }[look];
  return (
    <div role="timer" className="grid grid-rows-[3.2rem_auto] content-center justify-items-end">
      <p
        className={`self-center font-bold ${colour} ${look === "last" ? "text-wall-clock-last" : "text-wall-clock"}`}
      >
        {digits}
      </p>
      <p className={`text-wall-note ${look === "calm" ? "text-ink-2" : `font-semibold ${colour}`}`}>
        {words}
      </p>
    </div>
  );
}
