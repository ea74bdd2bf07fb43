import type { Millis } from "@/lib/ids";

/** A duration as it is printed: "0:42". */
export function minutes(durationMs: Millis): string {
  const seconds = Math.round(durationMs / 1000);
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
}
