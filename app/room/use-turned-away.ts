import { useState } from "react";
import type { Connection } from "@/app/live/connection";
import type { Refusal } from "@/lib/protocol/refusal";

/**
 * Why this phone is not let in. While it asks again the last answer stands, so that the page neither flickers nor shows
 * the room to somebody who was taken out of it. Null where it is let in, or nothing is known yet.
 */
export function useTurnedAway(connection: Connection): Refusal | null {
  const [last, setLast] = useState<Refusal | null>(null);
  const now = turnedAway(last, connection);
  if (now !== last) setLast(now);
  return now;
}

/** A refusal that an instructor can take back outlasts the next try; any other one goes with it. */
export function turnedAway(last: Refusal | null, connection: Connection): Refusal | null {
  if (connection.name === "refused") return connection.refusal;
  const lasts = last !== null && isTakenBack(last);
  return connection.name !== "live" && lasts ? last : null;
}

/** What the room itself refuses, and may take back at any moment. */
export function isTakenBack({ code }: Refusal): boolean {
  return code === "removed" || code === "roomLocked";
}
