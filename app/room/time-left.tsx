import type { RoomSocket } from "@/app/live/room-socket";
import { useRemaining } from "@/app/live/use-remaining";
import { useServerClock } from "@/app/live/use-server-clock";
import type { Timer } from "@/lib/room/timer";

interface Props {
  readonly timer: Timer;
  /** How many times everybody's time this student has. */
  readonly extraTime: number;
  readonly socket: RoomSocket | null;
}

const lastSeconds = 10;

/** The seconds that are left to this student. Spoken only twice, since every second would be a torment. */
export function TimeLeft({ timer, extraTime, socket }: Props) {
  const serverNow = useServerClock(socket);
  const own = ownTimer(timer, extraTime);
  const left = useRemaining(own, serverNow);
  const isShort = left <= lastSeconds;
  return (
    <div className="text-sm leading-tight">
      <p role="timer" className={`font-semibold tabular-nums ${isShort ? "text-wrong" : "text-ink"}`}>
        {left === 0 ? "Time is up" : `${minutes(left)} left`}
        {timer.state === "paused" && ", paused"}
      </p>
      <p role="status" className="sr-only">
        {left > 0 && left <= 30 && (isShort ? "10 seconds left" : "30 seconds left")}
      </p>
    </div>
  );
}

/** Extra time counts on from everybody's end. */
export function ownTimer(timer: Timer, extraTime: number): Timer {
  const moreMs = (extraTime - 1) * timer.lengthMs;
  if (timer.state === "paused") return { ...timer, leftMs: timer.leftMs + moreMs };
  return { ...timer, endsAt: timer.endsAt + moreMs };
}

/** 42 s, 3:07 */
function minutes(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
