import type { PartId } from "@/lib/ids";
import { assertNever } from "@/lib/result";
import type { RoomEvent } from "./event";
import { noRegrade, type Regrade, withMark, withMerged, withName, withSplit } from "./regrade";
import { type PartState, type Room, regradeOf } from "./room";
import { usualSettings } from "./settings";
import type { Timer } from "./timer";

const mostUndone = 100;

/** The room after its first event, which must be `roomOpened`. */
export function openedRoom(event: RoomEvent): Room {
  if (event.type !== "roomOpened") throw new Error(`A room begins with roomOpened, not with ${event.type}`);
  const { id, code, ownerId, title, questions, parts, settings = usualSettings } = event;
  return {
    ...{ id, code, ownerId, title, questions, settings },
    seq: 1,
    parts: parts.map((part) => ({ id: part, state: { name: "ready" } })),
    place: { name: "lobby" },
    locked: false,
    blank: false,
    removed: new Set(),
    extraTime: new Map(),
    regrades: new Map(),
    undoable: new Map(),
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
    case "roundOpened": {
      const { part, round, openedAt, timer = null } = event;
      return withState(next, part, { name: "open", round, openedAt, timer });
    }
    case "roundClosed":
    case "discussionStopped":
    case "distributionHidden":
      return withState(next, event.part, { name: "closed", round: event.round });
    case "discussionStarted":
      return withState(next, event.part, { name: "discussing", round: event.round, timer: event.timer });
    case "timerSet":
      return withTimer(next, event.part, event.timer);
    case "distributionShown":
      return withState(next, event.part, { name: "distribution", round: event.round });
    case "partRevealed":
      return withState(next, event.part, { name: "revealed", round: event.round, step: 0 });
    case "solutionStepShown":
      return withStep(next, event.part, event.step);
    case "barsMerged":
      return withRegrade(next, event.part, (old) => withMerged(old, event.bucket, event.into));
    case "barSplit":
      return withRegrade(next, event.part, (old) => withSplit(old, event.bucket));
    case "barMarked":
      return withRegrade(next, event.part, (old) => withMark(old, event.bucket, event.correct));
    case "barNamed":
      return withRegrade(next, event.part, (old) => withName(old, event.bucket, event.name));
    case "regradeUndone":
      return withoutLastRegrade(next, event.part);
    case "questionImprovised":
      return withQuestion(next, event);
    case "settingsChanged":
      return { ...next, settings: event.settings };
    case "roomLocked":
      return { ...next, locked: event.locked };
    case "screenBlanked":
      return { ...next, blank: event.blank };
    case "participantsRemoved":
      return { ...next, removed: new Set([...room.removed, ...event.participants]) };
    case "participantsRestored": {
      const restored = new Set(event.participants);
      return { ...next, removed: new Set([...room.removed].filter((id) => !restored.has(id))) };
    }
    case "extraTimeSet":
      return { ...next, extraTime: new Map([...room.extraTime, [event.participant, event.factor]]) };
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

function withState(room: Room, id: PartId, state: PartState): Room {
  return { ...room, parts: room.parts.map((part) => (part.id === id ? { id, state } : part)) };
}

function withTimer(room: Room, id: PartId, timer: Timer | null): Room {
  const state = room.parts.find((part) => part.id === id)?.state;
  return state?.name === "open" || state?.name === "discussing"
    ? withState(room, id, { ...state, timer })
    : room;
}

function withStep(room: Room, id: PartId, step: number): Room {
  const state = room.parts.find((part) => part.id === id)?.state;
  return state?.name === "revealed" ? withState(room, id, { ...state, step }) : room;
}

function withRegrade(room: Room, id: PartId, change: (old: Regrade) => Regrade): Room {
  const old = regradeOf(room, id);
  const before = [...(room.undoable.get(id) ?? []), old].slice(-mostUndone);
  return {
    ...room,
    regrades: new Map([...room.regrades, [id, change(old)]]),
    undoable: new Map([...room.undoable, [id, before]]),
  };
}

function withoutLastRegrade(room: Room, id: PartId): Room {
  const before = room.undoable.get(id) ?? [];
  return {
    ...room,
    regrades: new Map([...room.regrades, [id, before.at(-1) ?? noRegrade]]),
    undoable: new Map([...room.undoable, [id, before.slice(0, -1)]]),
  };
}

/** The new question stands behind the question of the part that it follows; its parts directly behind that part. */
function withQuestion(room: Room, event: Extract<RoomEvent, { type: "questionImprovised" }>): Room {
  const { question, parts, after } = event;
  const place = room.parts.findIndex(({ id }) => id === after) + 1;
  const source = room.questions.findIndex(({ id }) => after?.startsWith(`${id}/`)) + 1;
  const runs = parts.map((id) => ({ id, state: { name: "ready" } as const }));
  return {
    ...room,
    questions: room.questions.toSpliced(source, 0, question),
    parts: room.parts.toSpliced(place, 0, ...runs),
  };
}
