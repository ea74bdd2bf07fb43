/** From here on the clock is larger and says that it is the end. */
const lastSeconds = 10;

export interface ClockFace {
  /** "1:24"; in the last seconds "9". */
  readonly digits: string;
  readonly words: string;
  readonly look: "calm" | "last" | "paused";
}

/** How a countdown is shown, so that its end is seen from afar without colour. `to` is what the time is for. */
export function clockFace(
  state: "running" | "paused",
  secondsLeft: number,
  to: "answer" | "discuss",
): ClockFace {
  const digits = minutes(secondsLeft);
  if (state === "paused") return { digits, words: "❚❚ Paused", look: "paused" };
  if (secondsLeft === 0) return { digits: "0", words: "Time is up", look: "last" };
  if (secondsLeft > lastSeconds) return { digits, words: `left to ${to}`, look: "calm" };
  return {
    digits: String(secondsLeft),
    words: secondsLeft === 1 ? "second left" : "seconds left",
    look: "last",
  };
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
