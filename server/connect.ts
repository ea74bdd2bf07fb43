import type { Accounts } from "@/db/accounts";
import type { RoomMembers } from "@/db/room-members";
import type { RoomStore } from "@/db/room-store";
import { seatToken, tokenHash } from "@/db/seat-token";
import { type Handshake, protocolVersion } from "@/lib/protocol/events";
import { type Refusal, refusal } from "@/lib/protocol/refusal";
import { assertNever, err, ok, type Result } from "@/lib/result";
import { type Actor, runs } from "@/lib/room/actor";
import { readJoinCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";
import type { LiveRooms } from "./live-rooms";
import type { Seat } from "./sockets";

export interface Registers {
  readonly liveRooms: LiveRooms;
  readonly store: RoomStore;
  readonly accounts: Pick<Accounts, "instructorOf">;
  readonly members: Pick<RoomMembers, "roleOf">;
}

/** Decides what a connection is: the role it may have comes from its cookies, the rest from its handshake. */
export async function seatOf(
  handshake: Handshake,
  cookies: string | undefined,
  { liveRooms, store, accounts, members }: Registers,
): Promise<Result<Seat, Refusal>> {
  if (handshake.v !== protocolVersion) return err(refusal("upgrade"));
  const code = readJoinCode(handshake.code);
  const live = code && (await liveRooms.find(code));
  if (!live) return err(refusal("roomNotFound"));

  switch (handshake.as) {
    case "projector":
      return ok({ live, actor: { role: "projector" }, name: "" });
    case "console": {
      const actor = await runnerOf(live.room, cookies ?? "", { accounts, members });
      return actor.ok ? ok({ live, actor: actor.value, name: "" }) : actor;
    }
    case "student": {
      const token = seatToken(cookies);
      const participant =
        token && (await store.participantByToken(live.room.id, tokenHash(live.room.id, token)));
      if (participant && live.room.removed.has(participant.id)) return err(refusal("removed"));
      if (participant)
        return ok({
          live,
          actor: { role: "student", participantId: participant.id },
          name: participant.name,
        });
      if (live.room.place.name === "ended") return err(refusal("roomEnded"));
      if (live.room.locked) return err(refusal("roomLocked"));
      return err({ ...refusal("noSeat"), admission: live.room.settings.admission.type });
    }
    default:
      return assertNever(handshake.as);
  }
}

/** Who runs a room from a console with these cookies, as it is now. */
export async function runnerOf(
  room: Pick<Room, "id" | "ownerId">,
  cookie: string,
  { accounts, members }: Pick<Registers, "accounts" | "members">,
): Promise<Result<Actor & { role: "instructor" }, Refusal>> {
  const instructor = await accounts.instructorOf(new Headers({ cookie }));
  if (!instructor) return err(refusal("forbidden", signedOut));
  const as = await members.roleOf(room, instructor);
  const actor = as && { role: "instructor" as const, userId: instructor.id, roomId: room.id, as };
  return actor && runs(actor, room) ? ok(actor) : err(refusal("forbidden", notShared));
}

const signedOut = "You are signed out here. Sign in again, then open the console from your list of rooms.";
const notShared =
  "You do not run this room, or its owner has taken you off it. Ask them to share it with you, or sign in with the account that runs it.";
