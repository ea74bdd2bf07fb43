import { partId, roomCode, roomId } from "@/lib/ids";
import type { Actor } from "../actor";
import type { Command } from "../command";
import { decide } from "../decide";
import type { RoomEvent } from "../event";
import { evolve, openedRoom } from "../evolve";
import type { Room } from "../room";

/** A room of one question with two parts. */
export const [first, second] = [partId("q1", "a"), partId("q1", "b")];
export const opened: Extract<RoomEvent, { type: "roomOpened" }> = {
  ...{ type: "roomOpened", id: roomId("room"), code: roomCode("KVX7RD"), ownerId: "owner" },
  ...{ title: "Lecture 13", questions: [], parts: [first, second] },
};
export const owner = {
  ...{ role: "instructor", userId: "owner", roomId: roomId("room"), as: "owner" },
} as const satisfies Actor;
export const lobby = openedRoom(opened);
/** When commands are given, unless a test says otherwise. */
export const noon = 1_000;

/** The room after commands of its owner, all of which must be accepted. */
export function following(room: Room, ...commands: readonly Command[]): Room {
  return commands.reduce((now, command) => at(now, noon, command), room);
}

export const roomAfter = (...commands: readonly Command[]): Room => following(lobby, ...commands);

/** The room after one command at a time. */
export function at(room: Room, now: number, command: Command): Room {
  const decided = decide(room, owner, command, now);
  if (!decided.ok) throw new Error(`${command.type} was refused: ${decided.error}`);
  return decided.value.reduce(evolve, room);
}

export function refusalOf(room: Room, command: Command, actor: Actor = owner) {
  const decided = decide(room, actor, command, noon);
  return decided.ok ? "accepted" : decided.error;
}

export const show: Command = { type: "showPart", part: first };
export const open: Command = { type: "openRound", part: first };
export const close: Command = { type: "closeRound", part: first };
export const discuss: Command = { type: "startDiscussion", part: first };
export const distribution: Command = { type: "showDistribution", part: first };
export const reveal: Command = { type: "revealPart", part: first };
export const end: Command = { type: "endRoom" };
