import { clockTime } from "@/app/room/clock-time";
import type { Millis } from "@/lib/ids";
import type { Person } from "@/lib/protocol/views";
import { deadlineOf, type Timer } from "@/lib/room/timer";

/**
 * Who may still answer when everybody else's time is up, as a sentence; null where nobody may. Those who are not
 * connected or have answered have the time as well: they may come back and change their answer.
 */
export function extraTimeSentence(people: readonly Person[], timer: Timer, now: Millis): string | null {
  const deadlines = people
    .filter(({ removed }) => !removed)
    .flatMap(({ extraTime }) => deadlineOf(timer, extraTime) ?? [])
    .filter((deadline) => deadline > now);
  if (deadlines.length === 0) return null;
  const who = deadlines.length === 1 ? "1 student has" : `${deadlines.length} students have`;
  return `${who} extra time, until ${clockTime(Math.max(...deadlines))}.`;
}
