import {
  type Millis,
  type PartId,
  type ParticipantId,
  type RoomCode,
  type RoomId,
  splitPartId,
} from "@/lib/ids";
import type { WeightIndex } from "@/lib/problems/notation";
import type { QuestionSource } from "@/lib/problems/question";
import { noRegrade, type Regrade } from "./regrade";
import type { RoomSettings } from "./settings";
import type { Timer } from "./timer";

/** Where one part stands. A round is one opening of the part for answers, counted from 1; null timers are untimed. */
export type PartState =
  | { readonly name: "ready" }
  | {
      readonly name: "open";
      readonly round: number;
      readonly openedAt: Millis;
      readonly timer: Timer | null;
    }
  | { readonly name: "closed"; readonly round: number }
  /** After a round: neighbours talk before the next one. */
  | { readonly name: "discussing"; readonly round: number; readonly timer: Timer | null }
  | { readonly name: "distribution"; readonly round: number }
  /** `step` of the worked solution is on the projector; 0 is the bars. */
  | { readonly name: "revealed"; readonly round: number; readonly step: number };

export interface PartRun {
  readonly id: PartId;
  readonly state: PartState;
}

/** What the room looks at. */
export type Place =
  | { readonly name: "lobby" }
  | { readonly name: "part"; readonly id: PartId }
  | { readonly name: "ended" };

/** One live lecture. Small on purpose: it holds no answers and no people. */
export interface Room {
  readonly id: RoomId;
  readonly code: RoomCode;
  /** Whose it is now: at first who opened it. */
  readonly ownerId: string;
  readonly title: string;
  /** Number of the last event: dense, from 1. */
  readonly seq: number;
  /** The deck as it was when the room opened: later edits of the deck do not reach a running room. */
  readonly questions: readonly QuestionSource[];
  readonly parts: readonly PartRun[];
  readonly place: Place;
  readonly settings: RoomSettings;
  /** Nobody new may take a seat. */
  readonly locked: boolean;
  /** The projector shows nothing. */
  readonly blank: boolean;
  /** Seats that were taken away: they see nothing and count nowhere. */
  readonly removed: ReadonlySet<ParticipantId>;
  /** How many times everybody's time these seats have. */
  readonly extraTime: ReadonlyMap<ParticipantId, number>;
  readonly regrades: ReadonlyMap<PartId, Regrade>;
  /** What `regrades` were before, the latest last: what can be undone. */
  readonly undoable: ReadonlyMap<PartId, readonly Regrade[]>;
}

/** The part on show, or null in the lobby and after the end. */
export function currentPart(room: Room): PartRun | null {
  const { place } = room;
  return place.name === "part" ? (room.parts.find((part) => part.id === place.id) ?? null) : null;
}

/** The parts of the same question that stand before a part, in their order. */
export function partsBefore(room: Room, id: PartId): readonly PartRun[] {
  const { question } = splitPartId(id);
  const same = room.parts.filter((run) => splitPartId(run.id).question === question);
  return same.slice(
    0,
    Math.max(
      0,
      same.findIndex((run) => run.id === id),
    ),
  );
}

export function isPartOpen(room: Room): boolean {
  return currentPart(room)?.state.name === "open";
}

/** What was decided about the bars of a part. */
export function regradeOf({ regrades }: Room, id: PartId): Regrade {
  return regrades.get(id) ?? noRegrade;
}

/** How the question of a part writes its weights. */
export function weightIndexOf(room: Room, id: PartId): WeightIndex | undefined {
  const { question } = splitPartId(id);
  return room.questions.find((source) => source.id === question)?.weightIndex;
}
