import type { Accounts } from "@/db/accounts";
import type { RoomStore } from "@/db/room-store";
import { seatToken, tokenHash } from "@/db/seat-token";
import { type Handshake, protocolVersion } from "@/lib/protocol/events";
import { type Refusal, refusal } from "@/lib/protocol/refusal";
import { assertNever, err, ok, type Result } from "@/lib/result";
import { readJoinCode } from "@/lib/room/join-code";
import type { LiveRooms } from "./live-rooms";
import type { Seat } from "./sockets";

export interface Registers {
  readonly liveRooms: LiveRooms;
  readonly store: RoomStore;
  readonly accounts: Pick<Accounts, "instructorOf">;
}

/** Decides what a connection is: the role it may have comes from its cookies, the rest from its handshake. */
export async function seatOf(
  handshake: Handshake,
  cookies: string | undefined,
  { liveRooms, store, accounts }: Registers,
): Promise<Result<Seat, Refusal>> {
  if (handshake.v !== protocolVersion) return err(refusal("upgrade"));
  const code = readJoinCode(handshake.code);
  const live = code && (await liveRooms.find(code));
  if (!live) return err(refusal("roomNotFound"));

  switch (handshake.as) {
    case "projector":
      return ok({ live, actor: { role: "projector" }, name: "" });
    case "console": {
      const instructor = await accounts.instructorOf(new Headers({ cookie: cookies ?? "" }));
      if (instructor?.id !== live.room.ownerId) return err(refusal("forbidden"));
      return ok({ live, actor: { role: "instructor", userId: instructor.id }, name: "" });
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
