import { type Millis, type PartId, type ParticipantId, partId } from "@/lib/ids";
import { improvisedPart, improvisedSource } from "@/lib/problems/improvised";
import type { RefusalCode } from "@/lib/protocol/refusal";
import { err, ok, type Result } from "@/lib/result";
import { type Actor, runs } from "./actor";
import { lapsedEvents } from "./admission";
import type { Command } from "./command";
import { decideOnBars } from "./decide-bars";
import { decideOnPart } from "./decide-part";
import type { RoomEvent } from "./event";
import { evolve } from "./evolve";
import { currentPart, isPartOpen, type Room } from "./room";
import { startedTimer } from "./timer";

/** A seat as far as decisions need it: who joined when. */
export interface Joined {
  readonly id: ParticipantId;
  readonly joinedAt: Millis;
}

type Decision = Result<readonly RoomEvent[], RefusalCode>;

/**
 * What an instructor's command leads to: the events to store, or the obstacle. What the clock has closed meanwhile comes
 * first. `seats` are those of the room, where the command is about them. Rule numbers are those of SPEC.md.
 */
export function decide(
  room: Room,
  actor: Actor,
  command: Command,
  now: Millis,
  seats: readonly Joined[] = [],
): Decision {
  if (!runs(actor, room)) return err("forbidden"); // R1
  if (room.place.name === "ended") return err("roomEnded"); // R2
  const lapsed = lapsedEvents(room, now);
  if (lapsed.length > 0 && command.type === "closeRound" && isLapsed(lapsed, command.part)) return ok(lapsed);
  const decided = decideNow(lapsed.reduce(evolve, room), command, now, seats);
  return decided.ok ? ok([...lapsed, ...decided.value]) : decided;
}

function decideNow(room: Room, command: Command, now: Millis, seats: readonly Joined[]): Decision {
  switch (command.type) {
    case "endRoom": // R9
      return isPartOpen(room) ? err("roundOpen") : ok([{ type: "roomEnded" }]);
    case "showPart": // R3
      return showPart(room, command.part);
    case "improvise": // R29
      return improvise(room, command, now);
    case "changeSettings": // R30
      return ok([{ type: "settingsChanged", settings: command.settings }]);
    case "lockRoom": // R32
      return ok(room.locked === command.locked ? [] : [{ type: "roomLocked", locked: command.locked }]);
    case "blankScreen": // R31
      return ok(room.blank === command.blank ? [] : [{ type: "screenBlanked", blank: command.blank }]);
    case "removeParticipants": // R33
      return ok(removed(room, command.participants));
    case "removeWave": {
      const wave = seats.filter(({ joinedAt }) => joinedAt >= command.from && joinedAt <= command.to);
      return ok(
        removed(
          room,
          wave.map(({ id }) => id),
        ),
      );
    }
    case "restoreParticipants": {
      const participants = command.participants.filter((id) => room.removed.has(id));
      return ok(participants.length > 0 ? [{ type: "participantsRestored", participants }] : []);
    }
    case "setExtraTime": // R26
      return ok([{ type: "extraTimeSet", participant: command.participant, factor: command.factor }]);
    case "mergeBars":
    case "splitBar":
    case "markBar":
    case "nameBar":
    case "undoRegrade": {
      const part = partOnShow(room, command.part);
      return part.ok ? decideOnBars(room, part.value, command) : part;
    }
    default: {
      const part = partOnShow(room, command.part);
      return part.ok ? decideOnPart(room, part.value, command, now) : part;
    }
  }
}

/** R4: a command names the part on show, so that a late click never hits the next question. */
function partOnShow(room: Room, id: PartId) {
  const run = currentPart(room);
  return run?.id === id ? ok(run) : err("partNotShown" as const);
}

function showPart(room: Room, id: PartId): Decision {
  if (!room.parts.some((part) => part.id === id)) return err("partNotFound");
  if (currentPart(room)?.id === id) return ok([]);
  if (isPartOpen(room)) return err("roundOpen");
  return ok([{ type: "partShown", part: id }]);
}

/** Asks and opens at once: ten seconds are not long. */
function improvise(
  room: Room,
  { id, params }: Extract<Command, { type: "improvise" }>,
  now: Millis,
): Decision {
  const question = improvisedSource(id, params);
  if (room.questions.some((known) => known.id === question.id)) return ok([]);
  if (isPartOpen(room)) return err("roundOpen");
  const part = partId(question.id, improvisedPart);
  const timer = startedTimer(room.settings.answerSeconds, now);
  return ok([
    { type: "questionImprovised", question, parts: [part], after: currentPart(room)?.id ?? null },
    { type: "partShown", part },
    { type: "roundOpened", part, round: 1, openedAt: now, timer },
  ]);
}

function removed(room: Room, ids: readonly ParticipantId[]): readonly RoomEvent[] {
  const participants = ids.filter((id) => !room.removed.has(id));
  return participants.length > 0 ? [{ type: "participantsRemoved", participants }] : [];
}

function isLapsed(lapsed: readonly RoomEvent[], part: PartId): boolean {
  return lapsed.some((event) => "part" in event && event.part === part);
}
