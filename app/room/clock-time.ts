import type { Millis } from "@/lib/ids";

/** 10:42:07, in the phone's own time zone. */
export function clockTime(at: Millis): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((number) => String(number).padStart(2, "0"))
    .join(":");
}
