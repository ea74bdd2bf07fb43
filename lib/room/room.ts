import { type Millis, type PartId, type RoomCode, type RoomId, splitPartId } from "@/lib/ids";
import type { QuestionSource } from "@/lib/problems/question";

/** Where one part stands. A round is one opening of the part for answers, counted from 1. */
export type PartState =
  | { readonly name: "ready" }
  | { readonly name: "open"; readonly round: number; readonly openedAt: Millis }
  | { readonly name: "closed"; readonly round: number }
  | { readonly name: "distribution"; readonly round: number }
  | { readonly name: "revealed"; readonly round: number };

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
  readonly ownerId: string;
  readonly title: string;
  /** Number of the last event: dense, from 1. */
  readonly seq: number;
  /** The deck as it was when the room opened: later edits of the deck do not reach a running room. */
  readonly questions: readonly QuestionSource[];
  readonly parts: readonly PartRun[];
  readonly place: Place;
}

/** What happened, in the past tense: the truth of a room is the list of these. */
export type RoomEvent =
  | {
      readonly type: "roomOpened";
      readonly id: RoomId;
      readonly code: RoomCode;
      readonly ownerId: string;
      readonly title: string;
      readonly questions: readonly QuestionSource[];
      readonly parts: readonly PartId[];
    }
  | { readonly type: "partShown"; readonly part: PartId }
  | { readonly type: "roundOpened"; readonly part: PartId; readonly round: number; readonly openedAt: Millis }
  | { readonly type: "roundClosed"; readonly part: PartId; readonly round: number }
  | { readonly type: "distributionShown"; readonly part: PartId; readonly round: number }
  | { readonly type: "partRevealed"; readonly part: PartId; readonly round: number }
  | { readonly type: "roomEnded" };

/** When a round was opened for answers. */
export interface RoundOpening {
  readonly partId: PartId;
  readonly round: number;
  readonly openedAt: Millis;
}

/** What an instructor wants to happen. */
export type Command =
  | { readonly type: "showPart"; readonly part: PartId }
  | { readonly type: "openRound"; readonly part: PartId }
  | { readonly type: "closeRound"; readonly part: PartId }
  | { readonly type: "showDistribution"; readonly part: PartId }
  | { readonly type: "revealPart"; readonly part: PartId }
  | { readonly type: "endRoom" };

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
