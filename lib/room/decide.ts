import type { Millis, PartId } from "@/lib/ids";
import type { RefusalCode } from "@/lib/protocol/refusal";
import { assertNever, err, ok, type Result } from "@/lib/result";
import type { Actor } from "./actor";
import { type Command, currentPart, isPartOpen, type PartRun, type Room, type RoomEvent } from "./room";

/**
 * What an instructor's command leads to: the events to store, or the obstacle. Rule numbers are those of SPEC.md.
 */
export function decide(
  room: Room,
  actor: Actor,
  command: Command,
  now: Millis,
): Result<readonly RoomEvent[], RefusalCode> {
  if (actor.role !== "instructor" || actor.userId !== room.ownerId) return err("forbidden"); // R1
  if (room.place.name === "ended") return err("roomEnded"); // R2

  if (command.type === "endRoom") return isPartOpen(room) ? err("roundOpen") : ok([{ type: "roomEnded" }]); // R9
  if (command.type === "showPart") return showPart(room, command.part); // R3

  const part = currentPart(room);
  if (!part || part.id !== command.part) return err("partNotShown"); // R4
  const { id, state } = part;
  switch (command.type) {
    case "openRound": // R5
      if (state.name === "revealed") return err("alreadyRevealed");
      if (state.name === "open") return err("roundOpen");
      if (state.name !== "ready") return err("roundAlreadyOpened");
      return ok([{ type: "roundOpened", part: id, round: 1, openedAt: now }]);
    case "closeRound": // R6
      if (state.name !== "open") return err("roundNotOpen");
      return ok([{ type: "roundClosed", part: id, round: state.round }]);
    case "showDistribution": // R7
      if (state.name !== "closed") return err("roundNotClosed");
      return ok([{ type: "distributionShown", part: id, round: state.round }]);
    case "revealPart": // R8
      if (state.name === "revealed") return err("alreadyRevealed");
      if (state.name !== "closed" && state.name !== "distribution") return err("roundNotClosed");
      return ok([{ type: "partRevealed", part: id, round: state.round }]);
    default:
      return assertNever(command);
  }
}

function showPart(room: Room, id: PartId): Result<readonly RoomEvent[], RefusalCode> {
  if (!room.parts.some((part) => part.id === id)) return err("partNotFound");
  if (currentPart(room)?.id === id) return ok([]);
  if (isPartOpen(room)) return err("roundOpen");
  return ok([{ type: "partShown", part: id }]);
}

/** Whether an answer for a round counts, comes too late to count (it is kept all the same), or has no place. */
export function admitSubmission(
  room: Room,
  part: PartId,
  round: number,
): Result<"counted" | "late", RefusalCode> {
  const run = room.parts.find((candidate) => candidate.id === part);
  if (!run) return err("partNotFound"); // R10
  if (run.state.name === "ready" || round > run.state.round) return err("roundNotOpen"); // R11
  const open = run.state.name === "open" && run.state.round === round && room.place.name !== "ended";
  return ok(open ? "counted" : "late"); // R12
}

/** The one next step of the linear machine: what a clicker's PageDown does. Null after the end. */
export function nextStep(room: Room): Command | null {
  if (room.place.name === "ended") return null;
  const part = currentPart(room);
  if (!part) return stepFromLobby(room);
  switch (part.state.name) {
    case "ready":
      return { type: "openRound", part: part.id };
    case "open":
      return { type: "closeRound", part: part.id };
    case "closed":
      return { type: "showDistribution", part: part.id };
    case "distribution":
      return { type: "revealPart", part: part.id };
    case "revealed":
      return stepAfter(room, part);
    default:
      return assertNever(part.state);
  }
}

/** PageUp: back to the part before. Null where there is none, and while answers are open. */
export function previousStep(room: Room): Command | null {
  const part = currentPart(room);
  if (!part || isPartOpen(room)) return null;
  const before = room.parts[room.parts.indexOf(part) - 1];
  return before ? { type: "showPart", part: before.id } : null;
}

function stepFromLobby(room: Room): Command {
  const first = room.parts[0];
  return first ? { type: "showPart", part: first.id } : { type: "endRoom" };
}

function stepAfter(room: Room, part: PartRun): Command {
  const following = room.parts[room.parts.indexOf(part) + 1];
  return following ? { type: "showPart", part: following.id } : { type: "endRoom" };
}
