import type { Millis, PartId, ParticipantId } from "@/lib/ids";
import type { RefusalCode } from "@/lib/protocol/refusal";
import { err, ok, type Result } from "@/lib/result";
import type { RoomEvent } from "./event";
import type { PartState, Room } from "./room";
import { deadlineOf, graceMs } from "./timer";

/** Whether an answer for a round counts, comes too late to count (it is kept all the same), or has no place. */
export function admitSubmission(
  room: Room,
  participant: ParticipantId,
  part: PartId,
  round: number,
  now: Millis,
): Result<"counted" | "late", RefusalCode> {
  if (room.removed.has(participant)) return err("removed"); // R33
  const state = room.parts.find((candidate) => candidate.id === part)?.state;
  if (!state) return err("partNotFound"); // R10
  if (state.name === "ready" || round > state.round) return err("roundNotOpen"); // R11
  const open = state.name === "open" && state.round === round && room.place.name !== "ended";
  return ok(open && isInTime(state, extraTimeOf(room, participant), now) ? "counted" : "late"); // R12, R26
}

/** How many times everybody's time a seat has. */
export function extraTimeOf(room: Room, participant: ParticipantId): number {
  return room.extraTime.get(participant) ?? 1;
}

/** What the clock alone has closed: a round whose time is over for everybody (R26). No event where nothing is due. */
export function lapsedEvents(room: Room, now: Millis): readonly RoomEvent[] {
  return room.parts.flatMap(({ id, state }): readonly RoomEvent[] => {
    const end = state.name === "open" ? lastDeadline(room, state) : null;
    return state.name === "open" && end !== null && now > end
      ? [{ type: "roundClosed", part: id, round: state.round }]
      : [];
  });
}

/** When the clock closes the open round; null where it will not. */
export function nextLapse(room: Room): Millis | null {
  for (const { state } of room.parts) if (state.name === "open") return lastDeadline(room, state);
  return null;
}

function isInTime({ timer }: Extract<PartState, { name: "open" }>, factor: number, now: Millis): boolean {
  const end = deadlineOf(timer, factor);
  return end === null || now <= end + graceMs;
}

function lastDeadline(room: Room, { timer }: Extract<PartState, { name: "open" }>): Millis | null {
  const most = Math.max(1, ...room.extraTime.values());
  const end = deadlineOf(timer, most);
  return end === null ? null : end + graceMs;
}
