import type { PartId } from "@/lib/ids";
import { assertNever } from "@/lib/result";
import type { PartState, Room, RoomEvent } from "./room";

/** The room after its first event, which must be `roomOpened`. */
export function openedRoom(event: RoomEvent): Room {
  if (event.type !== "roomOpened") throw new Error(`A room begins with roomOpened, not with ${event.type}`);
  const { id, code, ownerId, title, questions, parts } = event;
  return {
    id,
    code,
    ownerId,
    title,
    seq: 1,
    questions,
    parts: parts.map((part) => ({ id: part, state: { name: "ready" } })),
    place: { name: "lobby" },
  };
}

/** The room after one more event. Total: what was decided is never refused here. */
export function evolve(room: Room, event: RoomEvent): Room {
  const next = { ...room, seq: room.seq + 1 };
  switch (event.type) {
    case "roomOpened":
      throw new Error("A room opens once");
    case "partShown":
      return { ...next, place: { name: "part", id: event.part } };
    case "roundOpened":
      return withPart(next, event.part, { name: "open", round: event.round, openedAt: event.openedAt });
    case "roundClosed":
      return withPart(next, event.part, { name: "closed", round: event.round });
    case "distributionShown":
      return withPart(next, event.part, { name: "distribution", round: event.round });
    case "partRevealed":
      return withPart(next, event.part, { name: "revealed", round: event.round });
    case "roomEnded":
      return { ...next, place: { name: "ended" } };
    default:
      return assertNever(event);
  }
}

/** The room that a history of events leads to. */
export function replay(events: readonly RoomEvent[]): Room {
  const [first, ...rest] = events;
  if (!first) throw new Error("A room has at least one event");
  return rest.reduce(evolve, openedRoom(first));
}

function withPart(room: Room, id: PartId, state: PartState): Room {
  return { ...room, parts: room.parts.map((part) => (part.id === id ? { id, state } : part)) };
}
